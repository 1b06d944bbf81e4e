using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the test for an empty slot of a struct, and the value that an empty slot restores to.</summary>
internal static class EmptySlotEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        EmitIsDefault(model, writer);
        if (model.HasAbsent)
        {
            writer.Line();
            EmitAbsent(model, writer);
        }
    }

    /// <summary>Emits the test whether a struct contains only defaults.</summary>
    private static void EmitIsDefault(StateTypeModel model, SourceWriter writer)
    {
        SourceFile.Mark(writer);
        writer.Line($"static bool {Library.Contract(model.TypeName)}.IsDefault({model.TypeName} value) =>");
        using (writer.Indent())
        {
            if (model.IsNeverAbsent)
            {
                writer.Line("// An empty slot means that an older version saved the struct, without initial values that this version has.");
                writer.Line("false;");
                return;
            }

            string[] tests =
            [
                .. model.Members.Where(member => !member.IsRetired).Select(member => PresenceTest.IsAbsent(member, AccessText.Of(member.Get))),
                $"{AccessText.Of(model.Levels[0].UnknownLayers)} is null",
            ];
            for (int i = 0; i < tests.Length; i++)
            {
                writer.Line($"{(i == 0 ? "" : "&& ")}{tests[i]}{(i == tests.Length - 1 ? ";" : "")}");
            }
        }
    }

    /// <summary>Emits the value of an empty slot: a struct restored from an empty first layer and no other layer.</summary>
    private static void EmitAbsent(StateTypeModel model, SourceWriter writer)
    {
        MemberModel[] first = [.. model.Levels[0].Layers[0].Members.Where(member => !member.IsRetired)];
        SourceFile.Mark(writer);
        using (writer.Block($"static {model.TypeName} {Library.Contract(model.TypeName)}.Absent"))
        using (writer.Block("get"))
        {
            if (model.ReadsBeforeConstruction)
            {
                EmitFromValues(model, [.. first.Where(member => member.Assignment != Assignment.Fill)], writer);
            }
            else
            {
                ConstructionEmitter.EmitNew(model, writer);
                foreach (MemberModel member in first)
                {
                    writer.Line(member.Assignment == Assignment.Fill
                        ? PresenceTest.Empty(member)
                        : $"{AccessText.Of(member.Set)} = {PresenceTest.Absent(member)};");
                }
            }

            RestoreEmitter.EmitHooks(model, writer);
            writer.Line("return value;");
        }
    }

    private static void EmitFromValues(StateTypeModel model, IReadOnlyList<MemberModel> first, SourceWriter writer)
    {
        foreach (MemberModel member in first)
        {
            writer.Line($"{member.Type} {member.Local} = {PresenceTest.Absent(member)};");
        }

        ConstructionEmitter.EmitLocals(model, writer, first);
        ConstructionEmitter.EmitConstruction(model, writer);
    }
}
