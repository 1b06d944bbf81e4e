using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the method that reads the layers of a type and makes the object.</summary>
internal static class RestoreEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        StateTypeEmitter.Mark(writer);
        using (writer.Block(
            $"static {model.TypeName} global::StateGen.IStateSerializable<{model.TypeName}>.Read("
            + "ref global::StateGen.IO.StateReader reader)"))
        {
            if (model.ReadsBeforeConstruction)
            {
                EmitLocals(model, writer);
                EmitLayer(model, 0, writer);
                writer.Line();
                EmitConstruction(model, writer);
            }
            else
            {
                writer.Line($"{model.TypeName} value = {New(model, [])};");
                EmitLayer(model, 0, writer);
            }

            writer.Line();
            writer.Line("return value;");
        }
    }

    private static void EmitLocals(StateTypeModel model, SourceWriter writer)
    {
        foreach (LayerModel layer in model.Layers)
        {
            foreach (MemberModel member in layer.Members)
            {
                writer.Line(member.Assignment == Assignment.Fill
                    ? $"global::StateGen.Formatters.UnplacedItems? {member.Local} = null;"
                    : $"{member.Type} {member.Local} = {member.Default};");
            }
        }

        if (CountsLayers(model))
        {
            writer.Line("int layers = 1;");
        }

        writer.Line("global::StateGen.CarriedLayers? carriedLayers = null;");
        writer.Line();
    }

    private static void EmitLayer(StateTypeModel model, int index, SourceWriter writer)
    {
        LayerModel layer = model.Layers[index];
        PresenceBits bits = new(layer);
        string bounded = index == 0 ? "bounded" : $"bounded{layer.Version}";
        int maxSize = bits.Bytes
            + layer.Members.Where(member => member.Formatter.Presence != Presence.Bit).Sum(member => member.Formatter.MaxSize);
        writer.Line($"global::StateGen.IO.BoundedReader {bounded} = reader.BeginBounded(maxSize: {maxSize});");
        for (int word = 0; word < bits.Words.Length; word++)
        {
            writer.Line($"ulong {bits.Words[word]} = {bounded}.ReadPresence({bits.WordCount(word)});");
        }

        EmitMembers(model, layer, bits, bounded, areBounded: true, writer);
        writer.Line();
        writer.Line($"reader.EndBounded(ref {bounded});");
        EmitMembers(model, layer, bits, bounded, areBounded: false, writer);
        writer.Line();
        EmitFollowing(model, index, bits, writer);
    }

    private static void EmitMembers(
        StateTypeModel model, LayerModel layer, PresenceBits bits, string bounded, bool areBounded, SourceWriter writer)
    {
        for (int i = 0; i < layer.Members.Count; i++)
        {
            MemberModel member = layer.Members[i];
            FormatterModel formatter = member.Formatter;
            if (formatter.IsBounded != areBounded)
            {
                continue;
            }

            string target = model.ReadsBeforeConstruction ? member.Local : $"value.{member.Identifier}";
            string source = areBounded ? bounded : "reader";
            writer.Line();
            writer.Line($"// {member.Id}: {member.Name}");
            if (member.Assignment == Assignment.Fill && !model.ReadsBeforeConstruction)
            {
                EmitFill(formatter, target, bits.IsSet(i), writer);
            }
            else
            {
                string read = member.Assignment == Assignment.Fill ? "ReadItems" : "Read";
                writer.Line(formatter.Presence == Presence.Bit
                    ? $"{target} = {bits.IsSet(i)};"
                    : $"{target} = {bits.IsSet(i)} ? {formatter.Type}.{read}(ref {source}) : default;");
            }
        }
    }

    private static void EmitFill(FormatterModel formatter, string target, string isSet, SourceWriter writer)
    {
        using (writer.Block($"if ({isSet})"))
        {
            writer.Line($"{formatter.Type}.Fill(ref reader, {target});");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{target}.Clear();");
        }
    }

    private static void EmitFollowing(StateTypeModel model, int index, PresenceBits bits, SourceWriter writer)
    {
        using (writer.Block($"if ({bits.IsSet(bits.Next)})"))
        {
            if (index == model.Layers.Count - 1)
            {
                const string Carried = "global::StateGen.CarriedLayers.Read(ref reader)";
                writer.Line(model.ReadsBeforeConstruction
                    ? $"carriedLayers = {Carried};"
                    : $"{CarriedField(model)} = {Carried};");
                return;
            }

            int version = model.Layers[index + 1].Version;
            if (CountsLayers(model))
            {
                writer.Line($"layers = {version};");
            }

            writer.Line($"int end{version} = reader.EnterLengthPrefixed();");
            EmitLayer(model, index + 1, writer);
            writer.Line();
            writer.Line($"reader.LeaveLengthPrefixed(end{version});");
        }
    }

    private static void EmitConstruction(StateTypeModel model, SourceWriter writer)
    {
        MemberModel[] members = [.. model.Layers.SelectMany(layer => layer.Members)];
        IEnumerable<string> initializers = members
            .Where(member => member.Assignment == Assignment.Initializer)
            .Select(member => $"{member.Identifier} = {member.Local}")
            .Concat(model.UnsavedRequired.Select(name => $"{name} = default!"));
        writer.Line($"{model.TypeName} value = {New(model, [.. initializers])};");
        foreach (LayerModel layer in model.Layers)
        {
            if (layer.Version == 1)
            {
                EmitAssignments(layer, writer);
            }
            else if (layer.Members.Any(IsAssigned))
            {
                using (writer.Block($"if (layers >= {layer.Version})"))
                {
                    EmitAssignments(layer, writer);
                }
            }
        }

        writer.Line($"{CarriedField(model)} = carriedLayers;");
    }

    private static void EmitAssignments(LayerModel layer, SourceWriter writer)
    {
        foreach (MemberModel member in layer.Members.Where(IsAssigned))
        {
            writer.Line(member.Assignment == Assignment.Fill
                ? $"{member.Formatter.Type}.Fill({member.Local}, value.{member.Identifier});"
                : $"value.{member.Identifier} = {member.Local};");
        }
    }

    /// <summary>Whether it must be known how many layers there were: a member of one that was missing keeps its initial value.</summary>
    private static bool CountsLayers(StateTypeModel model) =>
        model.ReadsBeforeConstruction && model.Layers.Skip(1).Any(layer => layer.Members.Any(IsAssigned));

    private static bool IsAssigned(MemberModel member) => member.Assignment is Assignment.Setter or Assignment.Fill;

    private static string New(StateTypeModel model, string[] initializers)
    {
        IEnumerable<string> arguments = model.ConstructorArguments.Select(argument =>
            $"{argument.Parameter}: {model.Layers.SelectMany(layer => layer.Members).First(member => member.Name == argument.Member).Local}");
        string call = $"new {model.TypeName}({string.Join(", ", arguments)})";
        return initializers.Length == 0 ? call : $"{call} {{ {string.Join(", ", initializers)} }}";
    }

    /// <summary>A field of a readonly struct is readonly too; the object is ours alone still, so it may be set once.</summary>
    private static string CarriedField(StateTypeModel model) => model.IsReadOnly
        ? "global::System.Runtime.CompilerServices.Unsafe.AsRef(in value._carriedLayers)"
        : "value._carriedLayers";
}
