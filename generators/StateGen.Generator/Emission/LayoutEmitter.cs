using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the description of a type's layout, which the library uses to locate errors in a blob.</summary>
internal static class LayoutEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        SourceFile.Mark(writer);
        writer.Line($"static {Library.StateLayout} {Library.Contract(model.TypeName)}.Layout => new(");
        using (writer.Indent())
        {
            writer.Line($"{WireName(model)},");
            writer.Line($"{ConstantText.Literal(model.Name)},");
            writer.Line($"version: {model.Version},");
            using (writer.Block("static () =>", open: "[", end: $"]){Options(model)};"))
            {
                foreach (LayerModel layer in model.Levels.SelectMany(level => level.Layers))
                {
                    EmitLayer(layer, writer);
                }
            }
        }
    }

    private static void EmitLayer(LayerModel layer, SourceWriter writer)
    {
        if (layer.Members.Count == 0)
        {
            writer.Line($"new({layer.Version}, []),");
            return;
        }

        using (writer.Block($"new({layer.Version},", open: "[", end: "]),"))
        {
            foreach (MemberModel member in layer.Members)
            {
                string sensitive = member.IsSensitive ? ", IsSensitive: true" : "";
                writer.Line($"new({member.Id}, {ConstantText.Literal(member.Name)}, {Shape(member)}{sensitive}),");
            }
        }
    }

    private static string Options(StateTypeModel model)
    {
        List<string> options = [];
        if (model.OldestVersion > 1)
        {
            options.Add($"OldestVersion = {model.OldestVersion}");
        }

        if (model.PreservesReferences)
        {
            options.Add("PreservesReferences = true");
        }

        return options.Count == 0 ? "" : $" {{ {string.Join(", ", options)} }}";
    }

    private static string WireName(StateTypeModel model)
    {
        string name = ConstantText.Literal(model.WireName);
        return model.TypeParameters.Count == 0
            ? name
            : $"{Library.TypeArguments}.NameOf({name}, [{string.Join(", ", model.TypeParameters.Select(each => $"typeof({each})"))}])";
    }

    private static string Shape(MemberModel member) => member.Formatter.Presence == Presence.Bit
        ? "null"
        : $"{Library.FormatterShape}.Of<{TypeText.Formatter(member)}, {member.Type}>()";
}
