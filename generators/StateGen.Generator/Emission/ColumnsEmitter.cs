using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints how many structs are written and read at once: for each member of the first layer a column.</summary>
internal static class ColumnsEmitter
{
    private const string Room = "global::StateGen.CompilerServices.StateColumn";

    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        string contract = $"global::StateGen.IStateSerializable<{model.TypeName}>";
        StateTypeEmitter.Mark(writer);
        writer.Line($"static int {contract}.ColumnCount => {model.Columns.Count};");
        writer.Line();
        StateTypeEmitter.Mark(writer);
        using (writer.Block(
            $"static bool {contract}.TryWriteColumns(ref global::StateGen.StateWriter writer, global::System.ReadOnlySpan<{model.TypeName}> rows)"))
        {
            EmitWrite(model, writer);
        }

        writer.Line();
        StateTypeEmitter.Mark(writer);
        using (writer.Block(
            $"static void {contract}.ReadColumns(ref global::StateGen.StateReader reader, global::System.Span<{model.TypeName}> rows)"))
        {
            EmitRead(model, writer);
        }
    }

    private static void EmitWrite(StateTypeModel model, SourceWriter writer)
    {
        LevelModel level = model.Levels[0];
        if (!model.WritesColumns)
        {
            writer.Line(model.BeforeSave.Count > 0
                ? "// What is called before saving is called once: rows are written."
                : "// A later layer is always written: so are rows.");
            writer.Line("return false;");
            return;
        }

        EmitRooms(model, writer);
        using (writer.Block("for (int row = 0; row < rows.Length; row++)"))
        {
            // Accessors want a variable.
            writer.Line(model.Accessors.Count > 0 ? $"{model.TypeName} value = rows[row];" : $"ref readonly {model.TypeName} value = ref rows[row];");
            using (writer.Block($"if ({string.Join(" || ", SaveEmitter.HasLaterLayer(level))})"))
            {
                writer.Line("return false;");
            }

            writer.Line();
            foreach (MemberModel member in model.Columns.Where(member => !member.IsRetired))
            {
                writer.Line($"{Column(member)}[row] = {member.Get};");
            }
        }

        writer.Line();
        foreach (MemberModel member in model.Columns)
        {
            writer.Line($"{Room}<{member.Type}>.Write<{FormatterOf(member)}>(ref writer, {Column(member)}.Slice(0, rows.Length));");
        }

        writer.Line("return true;");
    }

    private static void EmitRead(StateTypeModel model, SourceWriter writer)
    {
        EmitRooms(model, writer);
        foreach (MemberModel member in model.Columns)
        {
            writer.Line($"{Room}<{member.Type}>.Read<{FormatterOf(member)}>(ref reader, {Column(member)}.Slice(0, rows.Length));");
        }

        writer.Line();
        using (writer.Block("for (int row = 0; row < rows.Length; row++)"))
        {
            MemberModel[] members = [.. model.Columns.Where(member => !member.IsRetired)];
            MigrationEmitter.EmitLocals(model, writer);
            EmitMigrating(model, writer);
            if (model.ReadsBeforeConstruction)
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
            else
            {
                writer.Line($"ref {model.TypeName} value = ref rows[row];");
                writer.Line($"value = {ConstructionEmitter.New(model, [.. ConstructionEmitter.UnsavedRequired(model)])};");
                foreach (MemberModel member in members)
                {
                    writer.Line($"{member.Set} = {Column(member)}[row];");
                }

                MigrationEmitter.EmitCalls(model, writer);
                RestoreEmitter.EmitHooks(model, writer);
            }
        }
    }

    /// <summary>Prints how the values of retired members are kept for those who take them over.</summary>
    private static void EmitMigrating(StateTypeModel model, SourceWriter writer)
    {
        foreach (MemberModel member in model.Columns.Where(member => member.Migrates is not null))
        {
            string value = $"{Column(member)}[row]";
            using (writer.Block($"if ({SaveEmitter.IsPresent(member, value)})"))
            {
                writer.Line($"{member.Local} = {value};");
                writer.Line($"{member.Migrates} = true;");
            }
        }
    }

    private static void EmitRooms(StateTypeModel model, SourceWriter writer)
    {
        foreach (MemberModel member in model.Columns)
        {
            writer.Line($"{Room}<{member.Type}> room{member.Id} = default; // {member.Name}");
            writer.Line($"global::System.Span<{member.Type}> {Column(member)} = room{member.Id}.Items;");
        }

        writer.Line();
    }

    private static string Column(MemberModel member) => $"column{member.Id}";

    private static string FormatterOf(MemberModel member) => member.Formatter.Presence == Presence.Bit
        ? "global::StateGen.CompilerServices.BooleanFormatter"
        : member.Formatter.Type;
}
