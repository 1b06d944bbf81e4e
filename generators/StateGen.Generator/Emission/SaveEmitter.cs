using System;
using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the method that writes the layers of a type.</summary>
internal static class SaveEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        SourceFile.Mark(writer);
        using (writer.Block($"static void {Library.Contract(model.TypeName)}.Write(ref {Library.StateWriter} writer, {model.TypeName} value)"))
        {
            if (model.IsOpen)
            {
                writer.Line($"{Library.StateWriter}.RequireExactType(value, typeof({model.TypeName}));");
            }

            if (model.PreservesReferences)
            {
                writer.Line("writer.AddReference(value);");
            }

            foreach (AccessModel method in model.BeforeSave)
            {
                writer.Line($"{AccessText.Call(method)};");
            }

            foreach (LevelModel level in model.Levels)
            {
                writer.Line();
                EmitLaterLayerTests(level, writer);
                EmitLayer(level, 0, writer);
            }
        }
    }

    /// <summary>Returns the conditions under which a struct has a layer after the first one.</summary>
    public static IEnumerable<string> HasLaterLayer(LevelModel level) => level.Layers
        .Skip(1)
        .SelectMany(layer => layer.Members)
        .Where(member => !member.IsRetired)
        .Select(member => PresenceTest.IsPresent(member, AccessText.Of(member.Get)))
        .Prepend(HasUnknownLayers(level));

    /// <summary>Emits the tests for later layers. A layer is written if a member is present or another layer follows.</summary>
    private static void EmitLaterLayerTests(LevelModel level, SourceWriter writer)
    {
        string following = HasUnknownLayers(level);
        foreach (LayerModel layer in level.Layers.Reverse().TakeWhile(layer => !layer.IsAlwaysWritten))
        {
            MemberModel[] members = [.. layer.Members.Where(member => !member.IsRetired)];
            foreach (MemberModel member in members)
            {
                writer.Line($"{member.Type} {member.Local} = {AccessText.Of(member.Get)};");
            }

            IEnumerable<string> tests = members.Select(member => PresenceTest.IsPresent(member, member.Local)).Prepend(following);
            writer.Line($"bool hasLayer{layer.Version}{level.Suffix} = {string.Join(" || ", tests)};");
            writer.Line();
            following = $"hasLayer{layer.Version}{level.Suffix}";
        }
    }

    private static void EmitLayer(LevelModel level, int index, SourceWriter writer)
    {
        LayerModel layer = level.Layers[index];
        LayerModel? next = index == level.Layers.Count - 1 ? null : level.Layers[index + 1];
        PresenceBits bits = new(layer, level.Suffix);
        EmitBounded(level, layer, next, bits, writer);
        EmitUnbounded(layer, bits, writer);
        writer.Line();
        if (next is null)
        {
            writer.Line($"{AccessText.Of(level.UnknownLayers)}?.Write(ref writer);");
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

    /// <summary>Emits the presence bits and the bounded values after them.</summary>
    private static void EmitBounded(LevelModel level, LayerModel layer, LayerModel? next, PresenceBits bits, SourceWriter writer)
    {
        foreach (string word in bits.Words)
        {
            writer.Line($"ulong {word} = 0;");
        }

        writer.Line($"{Library.BoundedWriter} {bits.Bounded} = writer.BeginLayer(presenceBits: {bits.Count}, maxSize: {layer.MaxSize});");
        for (int i = 0; i < layer.Members.Count; i++)
        {
            if (!layer.Members[i].IsRetired)
            {
                EmitPresence(layer, i, bits, writer);
            }
        }

        writer.Line();
        writer.Line(next is null ? "// layers of a newer version" : $"// layer of version {next.Version}");
        using (BlockIfFollowing(level, next, writer))
        {
            writer.Line(bits.Set(bits.Next));
        }

        writer.Line();
        string words = bits.Words.Length == 1 ? bits.Words[0] : $"[{string.Join(", ", bits.Words)}]";
        writer.Line($"writer.EndLayer(ref {bits.Bounded}, {words}, presenceBits: {bits.Count});");
    }

    private static void EmitPresence(LayerModel layer, int index, PresenceBits bits, SourceWriter writer)
    {
        MemberModel member = layer.Members[index];
        writer.Line();
        writer.Line($"// {member.Id}: {member.Name}");
        if (layer.IsAlwaysWritten)
        {
            writer.Line($"{member.Type} {member.Local} = {AccessText.Of(member.Get)};");
        }

        using (writer.Block($"if ({PresenceTest.IsPresent(member, member.Local)})"))
        {
            writer.Line(bits.Set(index));
            if (member.Formatter.IsBounded && member.Formatter.Presence != Presence.Bit)
            {
                writer.Line($"{TypeText.Formatter(member)}.Write(ref {bits.Bounded}, {member.Local});");
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
                    writer.Line($"{TypeText.Formatter(member)}.{method}(ref writer, {member.Local});");
                }
            }
        }
    }

    /// <summary>Opens a block that runs if a layer follows: the next one of the type, or layers of a newer version.</summary>
    private static IDisposable? BlockIfFollowing(LevelModel level, LayerModel? next, SourceWriter writer) => next switch
    {
        null => writer.Block($"if ({HasUnknownLayers(level)})"),
        { IsAlwaysWritten: true } => null,
        _ => writer.Block($"if (hasLayer{next.Version}{level.Suffix})"),
    };

    private static string HasUnknownLayers(LevelModel level) => $"{AccessText.Of(level.UnknownLayers)} is not null";
}
