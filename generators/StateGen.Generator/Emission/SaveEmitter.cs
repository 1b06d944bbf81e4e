using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the method that writes the layers of a type.</summary>
internal static class SaveEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        StateTypeEmitter.Mark(writer);
        using (writer.Block(
            $"static void global::StateGen.IStateSerializable<{model.TypeName}>.Write("
            + $"ref global::StateGen.IO.StateWriter writer, {model.TypeName} value)"))
        {
            EmitLaterLayerTests(model, writer);
            EmitLayer(model, 0, writer);
        }
    }

    /// <summary>Prints the test whether a struct holds nothing but defaults.</summary>
    public static void EmitIsDefault(StateTypeModel model, SourceWriter writer)
    {
        IEnumerable<string> tests = model.Layers
            .SelectMany(layer => layer.Members)
            .Select(member => $"!({IsPresent(member, $"value.{member.Name}")})")
            .Append("value._carriedLayers is null");
        StateTypeEmitter.Mark(writer);
        writer.Line($"static bool global::StateGen.IStateSerializable<{model.TypeName}>.IsDefault({model.TypeName} value) =>");
        writer.Line($"    {string.Join(" && ", tests)};");
    }

    /// <summary>A layer is written where a member of it is present, or a later layer is.</summary>
    private static void EmitLaterLayerTests(StateTypeModel model, SourceWriter writer)
    {
        string following = "value._carriedLayers is not null";
        for (int i = model.Layers.Count - 1; i > 0; i--)
        {
            LayerModel layer = model.Layers[i];
            foreach (MemberModel member in layer.Members)
            {
                writer.Line($"{member.Type} {member.Local} = value.{member.Name};");
            }

            IEnumerable<string> tests = layer.Members.Select(member => IsPresent(member, member.Local)).Prepend(following);
            writer.Line($"bool hasLayer{layer.Version} = {(layer.IsAlwaysWritten ? "true" : string.Join(" || ", tests))};");
            writer.Line();
            following = $"hasLayer{layer.Version}";
        }
    }

    private static void EmitLayer(StateTypeModel model, int index, SourceWriter writer)
    {
        LayerModel layer = model.Layers[index];
        PresenceBits bits = new(layer);
        string bounded = index == 0 ? "bounded" : $"bounded{layer.Version}";
        foreach (string word in bits.Words)
        {
            writer.Line($"ulong {word} = 0;");
        }

        int maxSize = layer.Members.Where(member => member.Formatter.Presence != Presence.Bit).Sum(member => member.Formatter.MaxSize);
        writer.Line($"global::StateGen.IO.BoundedWriter {bounded} = writer.BeginLayer(presenceBits: {bits.Count}, maxSize: {maxSize});");
        for (int i = 0; i < layer.Members.Count; i++)
        {
            EmitPresence(layer, i, bits, bounded, writer);
        }

        bool isLast = index == model.Layers.Count - 1;
        string following = isLast ? "value._carriedLayers is not null" : $"hasLayer{model.Layers[index + 1].Version}";
        writer.Line();
        using (writer.Block($"if ({following})"))
        {
            writer.Line(bits.Set(bits.Next));
        }

        writer.Line();
        string words = bits.Words.Length == 1 ? bits.Words[0] : $"[{string.Join(", ", bits.Words)}]";
        writer.Line($"writer.EndLayer(ref {bounded}, {words}, presenceBits: {bits.Count});");
        EmitUnbounded(layer, bits, writer);
        writer.Line();
        EmitFollowing(model, index, isLast, following, writer);
    }

    private static void EmitPresence(LayerModel layer, int index, PresenceBits bits, string bounded, SourceWriter writer)
    {
        MemberModel member = layer.Members[index];
        FormatterModel formatter = member.Formatter;
        writer.Line();
        writer.Line($"// {member.Id}: {member.Name}");
        if (layer.Version == 1)
        {
            writer.Line($"{member.Type} {member.Local} = value.{member.Name};");
        }

        using (writer.Block($"if ({IsPresent(member, member.Local)})"))
        {
            writer.Line(bits.Set(index));
            if (formatter.IsBounded && formatter.Presence != Presence.Bit)
            {
                writer.Line($"{formatter.Type}.Write(ref {bounded}, {member.Local});");
            }
        }
    }

    private static void EmitUnbounded(LayerModel layer, PresenceBits bits, SourceWriter writer)
    {
        for (int i = 0; i < layer.Members.Count; i++)
        {
            MemberModel member = layer.Members[i];
            if (!member.Formatter.IsBounded)
            {
                using (writer.Block($"if ({bits.IsSet(i)})"))
                {
                    writer.Line($"{member.Formatter.Type}.Write(ref writer, {member.Local});");
                }
            }
        }
    }

    private static void EmitFollowing(StateTypeModel model, int index, bool isLast, string following, SourceWriter writer)
    {
        if (isLast)
        {
            writer.Line("value._carriedLayers?.Write(ref writer);");
            return;
        }

        using (writer.Block($"if ({following})"))
        {
            int version = model.Layers[index + 1].Version;
            writer.Line($"int start{version} = writer.BeginLengthPrefixed();");
            EmitLayer(model, index + 1, writer);
            writer.Line($"writer.EndLengthPrefixed(start{version});");
        }
    }

    private static string IsPresent(MemberModel member, string value) => member.Assignment == Assignment.Fill
        ? $"{value} is {{ Count: > 0 }}"
        : member.Formatter.Presence switch
        {
            Presence.Bit => value,
            Presence.NotZero => $"{value} != 0",
            Presence.NotNull => $"{value} is not null",
            _ => $"!{member.Formatter.Type}.IsDefault({value})",
        };
}
