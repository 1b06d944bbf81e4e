using System;
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
            + $"ref global::StateGen.StateWriter writer, {model.TypeName} value)"))
        {
            if (model.IsOpen)
            {
                writer.Line($"global::StateGen.StateWriter.RequireExactType(value, typeof({model.TypeName}));");
            }

            if (model.PreservesReferences)
            {
                writer.Line("writer.AddReference(value);");
            }

            foreach (string call in model.BeforeSave)
            {
                writer.Line(call);
            }

            foreach (LevelModel level in model.Levels)
            {
                if (level != model.Levels[0])
                {
                    writer.Line();
                }

                EmitLaterLayerTests(level, writer);
                EmitLayer(level, 0, writer);
            }
        }
    }

    /// <summary>Prints the test whether a struct holds nothing but defaults.</summary>
    public static void EmitIsDefault(StateTypeModel model, SourceWriter writer)
    {
        StateTypeEmitter.Mark(writer);
        writer.Line($"static bool global::StateGen.IStateSerializable<{model.TypeName}>.IsDefault({model.TypeName} value) =>");
        if (model.IsNeverAbsent)
        {
            writer.Line("    false; // An empty slot is a struct of a version before the one that gave it initial values.");
            return;
        }

        IEnumerable<string> tests = model.Members
            .Where(member => !member.IsRetired)
            .Select(member => IsAbsent(member, member.Get))
            .Append("value._carriedLayers is null");
        writer.Lines($"    {string.Join("\n    && ", tests)};");
    }

    /// <summary>Prints which later layers are written: those with a member that is present, or with another layer behind them.</summary>
    private static void EmitLaterLayerTests(LevelModel level, SourceWriter writer)
    {
        string following = IsCarrying(level);
        foreach (LayerModel layer in level.Layers.Reverse().TakeWhile(layer => !layer.IsAlwaysWritten))
        {
            MemberModel[] members = [.. layer.Members.Where(member => !member.IsRetired)];
            foreach (MemberModel member in members)
            {
                writer.Line($"{member.Type} {member.Local} = {member.Get};");
            }

            IEnumerable<string> tests = members.Select(member => IsPresent(member, member.Local)).Prepend(following);
            writer.Line($"bool hasLayer{layer.Version}{level.Suffix} = {string.Join(" || ", tests)};");
            writer.Line();
            following = $"hasLayer{layer.Version}{level.Suffix}";
        }
    }

    private static void EmitLayer(LevelModel level, int index, SourceWriter writer)
    {
        LayerModel layer = level.Layers[index];
        PresenceBits bits = new(layer, level.Suffix);
        string bounded = bits.Bounded;
        foreach (string word in bits.Words)
        {
            writer.Line($"ulong {word} = 0;");
        }

        writer.Line($"global::StateGen.CompilerServices.BoundedWriter {bounded} = writer.BeginLayer(presenceBits: {bits.Count}, maxSize: {layer.MaxSize});");
        for (int i = 0; i < layer.Members.Count; i++)
        {
            if (!layer.Members[i].IsRetired)
            {
                EmitPresence(layer, i, bits, bounded, writer);
            }
        }

        LayerModel? next = index == level.Layers.Count - 1 ? null : level.Layers[index + 1];
        writer.Line();
        writer.Line(next is null ? "// layers of a newer version" : $"// the layer of version {next.Version}");
        using (BlockIfFollowing(level, next, writer))
        {
            writer.Line(bits.Set(bits.Next));
        }

        writer.Line();
        string words = bits.Words.Length == 1 ? bits.Words[0] : $"[{string.Join(", ", bits.Words)}]";
        writer.Line($"writer.EndLayer(ref {bounded}, {words}, presenceBits: {bits.Count});");
        EmitUnbounded(layer, bits, writer);
        writer.Line();
        if (next is null)
        {
            writer.Line($"{level.UnknownLayers}?.Write(ref writer);");
            return;
        }

        using (BlockIfFollowing(level, next, writer))
        {
            writer.Line($"int start{next.Version}{level.Suffix} = writer.BeginLaterLayer();");
            EmitLayer(level, index + 1, writer);
            writer.Line();
            writer.Line($"writer.EndLaterLayer(start{next.Version}{level.Suffix});");
        }
    }

    private static void EmitPresence(LayerModel layer, int index, PresenceBits bits, string bounded, SourceWriter writer)
    {
        MemberModel member = layer.Members[index];
        FormatterModel formatter = member.Formatter;
        writer.Line();
        writer.Line($"// {member.Id}: {member.Name}");
        if (layer.IsAlwaysWritten)
        {
            writer.Line($"{member.Type} {member.Local} = {member.Get};");
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
            if (!member.Formatter.IsBounded && !member.IsRetired)
            {
                writer.Line();
                writer.Line($"// {member.Id}: {member.Name}");
                using (writer.Block($"if ({bits.IsSet(i)})"))
                {
                    string method = member.Assignment == Assignment.Fill ? "WriteKept" : "Write";
                    writer.Line($"{member.Formatter.Type}.{method}(ref writer, {member.Local});");
                }
            }
        }
    }

    /// <summary>The block that is run where a layer follows, which is the next one of the type, or layers carried along.</summary>
    private static IDisposable? BlockIfFollowing(LevelModel level, LayerModel? next, SourceWriter writer) => next switch
    {
        null => writer.Block($"if ({IsCarrying(level)})"),
        { IsAlwaysWritten: true } => null,
        _ => writer.Block($"if (hasLayer{next.Version}{level.Suffix})"),
    };

    /// <summary>The conditions on which a struct has a layer behind its first one.</summary>
    public static IEnumerable<string> HasLaterLayer(LevelModel level) => level.Layers
        .Skip(1)
        .SelectMany(layer => layer.Members)
        .Where(member => !member.IsRetired)
        .Select(member => IsPresent(member, member.Get))
        .Prepend(IsCarrying(level));

    private static string IsCarrying(LevelModel level) => $"{level.UnknownLayers} is not null";

    /// <summary>The condition under which a member has a value that is not its type's default.</summary>
    internal static string IsPresent(MemberModel member, string value) => member.Assignment == Assignment.Fill
        ? $"{value} is {member.Formatter.FilledPattern}"
        : member.Formatter.Presence switch
        {
            Presence.Bit => value,
            Presence.NotZero => $"{value} != 0",
            Presence.NotNull => $"{value} is not null",
            _ => $"!{member.Formatter.Type}.IsDefault({value})",
        };

    private static string IsAbsent(MemberModel member, string value) => member.Assignment == Assignment.Fill
        ? $"{value} is not {member.Formatter.FilledPattern}"
        : member.Formatter.Presence switch
        {
            Presence.Bit => $"!{value}",
            Presence.NotZero => $"{value} == 0",
            Presence.NotNull => $"{value} is null",
            _ => $"{member.Formatter.Type}.IsDefault({value})",
        };
}
