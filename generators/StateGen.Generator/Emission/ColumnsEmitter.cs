using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the methods that write and read many structs at once, with a column for each member of the first layer.</summary>
internal static class ColumnsEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        string contract = Library.Contract(model.TypeName);
        SourceFile.Mark(writer);
        writer.Line($"static int {contract}.ColumnCount => {model.Columns.Count};");
        writer.Line();
        SourceFile.Mark(writer);
        using (writer.Block(
            $"static bool {contract}.TryWriteColumns(ref {Library.StateWriter} writer, global::System.ReadOnlySpan<{model.TypeName}> rows)"))
        {
            EmitWrite(model, writer);
        }

        writer.Line();
        SourceFile.Mark(writer);
        using (writer.Block($"static void {contract}.ReadColumns(ref {Library.StateReader} reader, global::System.Span<{model.TypeName}> rows)"))
        {
            EmitRead(model, writer);
        }
    }

    private static void EmitWrite(StateTypeModel model, SourceWriter writer)
    {
        if (!model.WritesColumns)
        {
            writer.Line(model.BeforeSave.Count > 0
                ? "// A method is called once before each struct is saved, so structs are written one by one."
                : "// A later layer is always written, and only rows have a place for it.");
            writer.Line("return false;");
            return;
        }

        EmitBuffers(model, writer);
        using (writer.Block("for (int row = 0; row < rows.Length; row++)"))
        {
            // An accessor needs a variable.
            writer.Line(model.Accessors.Count > 0 ? $"{model.TypeName} value = rows[row];" : $"ref readonly {model.TypeName} value = ref rows[row];");
            using (writer.Block($"if ({string.Join(" || ", SaveEmitter.HasLaterLayer(model.Levels[0]))})"))
            {
                writer.Line("return false;");
            }

            writer.Line();
            foreach (MemberModel member in model.Columns.Where(member => !member.IsRetired))
            {
                writer.Line($"{Column(member)}[row] = {AccessText.Of(member.Get)};");
            }
        }

        writer.Line();
        foreach (MemberModel member in model.Columns)
        {
            writer.Line($"{Library.StateColumn}<{member.Type}>.Write<{TypeText.Formatter(member)}>(ref writer, {Column(member)}.Slice(0, rows.Length));");
        }

        writer.Line("return true;");
    }

    private static void EmitRead(StateTypeModel model, SourceWriter writer)
    {
        EmitBuffers(model, writer);
        foreach (MemberModel member in model.Columns)
        {
            writer.Line($"{Library.StateColumn}<{member.Type}>.Read<{TypeText.Formatter(member)}>(ref reader, {Column(member)}.Slice(0, rows.Length));");
        }

        writer.Line();
        MemberModel[] members = [.. model.Columns.Where(member => !member.IsRetired)];
        using (writer.Block("for (int row = 0; row < rows.Length; row++)"))
        {
            MigrationEmitter.EmitLocals(model, writer);
            EmitMigrating(model, writer);
            if (model.ReadsBeforeConstruction)
            {
                EmitNewRow(model, members, writer);
            }
            else
            {
                EmitRowInPlace(model, members, writer);
            }
        }
    }

    private static void EmitNewRow(StateTypeModel model, MemberModel[] members, SourceWriter writer)
    {
        foreach (MemberModel member in members)
        {
            writer.Line($"{member.Type} {member.Local} = {Column(member)}[row];");
        }

        ConstructionEmitter.EmitLocals(model, writer, members);
        ConstructionEmitter.EmitConstruction(model, writer);
        MigrationEmitter.EmitCalls(model, writer);
        RestoreEmitter.EmitHooks(model, writer);
        writer.Line("rows[row] = value;");
    }

    private static void EmitRowInPlace(StateTypeModel model, MemberModel[] members, SourceWriter writer)
    {
        writer.Line($"ref {model.TypeName} value = ref rows[row];");
        writer.Line($"value = {ConstructionEmitter.New(model, ConstructionEmitter.UnsavedRequired(model))};");
        foreach (MemberModel member in members)
        {
            writer.Line($"{AccessText.Of(member.Set)} = {Column(member)}[row];");
        }

        MigrationEmitter.EmitCalls(model, writer);
        RestoreEmitter.EmitHooks(model, writer);
    }

    /// <summary>Emits the code that stores the values of retired members for their migrations.</summary>
    private static void EmitMigrating(StateTypeModel model, SourceWriter writer)
    {
        foreach (MemberModel member in model.Columns.Where(member => member.Migrates is not null))
        {
            string value = $"{Column(member)}[row]";
            using (writer.Block($"if ({PresenceTest.IsPresent(member, value)})"))
            {
                writer.Line($"{member.Local} = {value};");
                writer.Line($"{member.Migrates} = true;");
            }
        }
    }

    private static void EmitBuffers(StateTypeModel model, SourceWriter writer)
    {
        foreach (MemberModel member in model.Columns)
        {
            writer.Line($"// {member.Id}: {member.Name}");
            writer.Line($"{Library.StateColumn}<{member.Type}> buffer{member.Id} = default;");
            writer.Line($"global::System.Span<{member.Type}> {Column(member)} = buffer{member.Id}.Items;");
            writer.Line();
        }
    }

    private static string Column(MemberModel member) => $"column{member.Id}";
}
