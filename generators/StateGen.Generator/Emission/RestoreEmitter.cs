using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the method that reads the layers of a type and makes the object.</summary>
internal static class RestoreEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        string contract = $"global::StateGen.IStateSerializable<{model.TypeName}>";
        StateTypeEmitter.Mark(writer);
        using (writer.Block($"static {model.TypeName} {contract}.Read(ref global::StateGen.StateReader reader)"))
        {
            if (model.LargeObjectSize is { } size)
            {
                writer.Line($"reader.TakeObject({size});");
            }

            if (model.CanPopulate)
            {
                writer.Line($"{model.TypeName} value = {ConstructionEmitter.New(model, [.. ConstructionEmitter.UnsavedRequired(model)])};");
                writer.Line($"global::StateGen.CompilerServices.StateFormatter<{model.TypeName}>.Populate(ref reader, value, reuse: false);");
            }
            else
            {
                EmitWhole(model, writer);
            }

            writer.Line("return value;");
        }

        if (model.CanPopulate)
        {
            EmitPopulate(model, contract, writer);
        }
    }

    /// <summary>Prints the restoring of an object that is made from its values, or that is a value itself.</summary>
    private static void EmitWhole(StateTypeModel model, SourceWriter writer)
    {
        MigrationEmitter.EmitLocals(model, writer);
        if (model.ReadsBeforeConstruction)
        {
            ConstructionEmitter.EmitLocals(model, writer);
            EmitCarriedLocals(model, writer);
            EmitLevels(model, writer);
            ConstructionEmitter.EmitConstruction(model, writer);
            MigrationEmitter.EmitCalls(model, writer);
            EmitCarried(model, writer);
        }
        else
        {
            writer.Line($"{model.TypeName} value = {ConstructionEmitter.New(model, [.. ConstructionEmitter.UnsavedRequired(model)])};");
            EmitReference(model, writer);
            EmitLevels(model, writer);
            MigrationEmitter.EmitCalls(model, writer);
            EmitEndReference(model, writer);
        }

        EmitHooks(model, writer);
    }

    /// <summary>Prints the restoring of an object that is there already.</summary>
    private static void EmitPopulate(StateTypeModel model, string contract, SourceWriter writer)
    {
        writer.Line();
        StateTypeEmitter.Mark(writer);
        writer.Line($"static bool {contract}.CanPopulate => true;");
        writer.Line();
        StateTypeEmitter.Mark(writer);
        using (writer.Block(
            $"static void {contract}.Populate(ref global::StateGen.StateReader reader, {model.TypeName} value, bool reuse)"))
        {
            MigrationEmitter.EmitLocals(model, writer);
            EmitReference(model, writer);
            EmitLevels(model, writer);
            MigrationEmitter.EmitCalls(model, writer);
            EmitEndReference(model, writer);
            EmitHooks(model, writer);
        }
    }

    /// <summary>Prints what an empty slot of a struct restores to: its first layer with nothing in it, and no other.</summary>
    public static void EmitAbsent(StateTypeModel model, SourceWriter writer)
    {
        MemberModel[] first = [.. model.Levels[0].Layers[0].Members.Where(member => !member.IsRetired && member.Assignment != Assignment.Fill)];
        StateTypeEmitter.Mark(writer);
        using (writer.Block($"static {model.TypeName} global::StateGen.IStateSerializable<{model.TypeName}>.Absent"))
        using (writer.Block("get"))
        {
            if (model.ReadsBeforeConstruction)
            {
                foreach (MemberModel member in first)
                {
                    writer.Line($"{member.Type} {member.Local} = {member.Formatter.Absent};");
                }

                ConstructionEmitter.EmitLocals(model, writer, first);
                ConstructionEmitter.EmitConstruction(model, writer);
            }
            else
            {
                writer.Line($"{model.TypeName} value = {ConstructionEmitter.New(model, [.. ConstructionEmitter.UnsavedRequired(model)])};");
                foreach (MemberModel member in model.Levels[0].Layers[0].Members.Where(member => !member.IsRetired))
                {
                    writer.Line(member.Assignment == Assignment.Fill
                        ? $"{member.Get}{member.Formatter.Emptying}"
                        : $"{member.Set} = {member.Formatter.Absent};");
                }
            }

            EmitHooks(model, writer);
            writer.Line("return value;");
        }
    }

    private static void EmitReference(StateTypeModel model, SourceWriter writer)
    {
        if (model.PreservesReferences)
        {
            writer.Line("reader.AddReference(value);");
            writer.Line();
        }
    }

    private static void EmitEndReference(StateTypeModel model, SourceWriter writer)
    {
        if (model.PreservesReferences)
        {
            writer.Line("reader.EndReference();");
        }
    }

    internal static void EmitHooks(StateTypeModel model, SourceWriter writer)
    {
        foreach (string call in model.AfterRestore)
        {
            writer.Line(call);
        }
    }

    private static void EmitLevels(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            EmitLayer(model, level, 0, writer);
            writer.Line();
        }
    }

    private static void EmitCarriedLocals(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line($"global::StateGen.CompilerServices.UnknownLayers? carriedLayers{level.Suffix} = null;");
        }

        writer.Line();
    }

    private static void EmitLayer(StateTypeModel model, LevelModel level, int index, SourceWriter writer)
    {
        LayerModel layer = level.Layers[index];
        PresenceBits bits = new(layer, level.Suffix);
        string bounded = bits.Bounded;
        writer.Line($"global::StateGen.CompilerServices.BoundedReader {bounded} = reader.BeginBounded(maxSize: {bits.Bytes + layer.MaxSize});");
        for (int word = 0; word < bits.Words.Length; word++)
        {
            writer.Line($"ulong {bits.Words[word]} = {bounded}.ReadPresence({bits.WordCount(word)});");
        }

        ReadMembersEmitter.Emit(model, layer, bits, bounded, areBounded: true, writer);
        writer.Line();
        writer.Line($"reader.EndBounded(ref {bounded});");
        ReadMembersEmitter.Emit(model, layer, bits, bounded, areBounded: false, writer);
        writer.Line();
        EmitFollowing(model, level, index, bits, writer);
    }

    private static void EmitFollowing(StateTypeModel model, LevelModel level, int index, PresenceBits bits, SourceWriter writer)
    {
        if (index == level.Layers.Count - 1)
        {
            string carried = model.ReadsBeforeConstruction ? $"carriedLayers{level.Suffix}" : CarriedField(model, level);
            writer.Line("// layers of a newer version");
            writer.Line($"{carried} = {bits.IsSet(bits.Next)} ? global::StateGen.CompilerServices.UnknownLayers.Read(ref reader) : null;");
            return;
        }

        int version = level.Layers[index + 1].Version;
        writer.Line($"// the layer of version {version}");
        using (writer.Block($"if ({bits.IsSet(bits.Next)})"))
        {
            if (ConstructionEmitter.CountsLayers(model, level))
            {
                writer.Line($"layers{level.Suffix} = {version};");
            }

            writer.Line($"int end{version}{level.Suffix} = reader.EnterLaterLayer();");
            EmitLayer(model, level, index + 1, writer);
            writer.Line();
            writer.Line($"reader.LeaveLaterLayer(end{version}{level.Suffix});");
        }

        if (model.CanPopulate)
        {
            // A new object has what it is to have.
            using (writer.Block("else if (reuse)"))
            {
                EmitReset(model, level, index + 1, writer);
            }
        }
    }

    /// <summary>Prints how an object that is restored in place forgets what it holds in layers that the blob does not have.</summary>
    private static void EmitReset(StateTypeModel model, LevelModel level, int index, SourceWriter writer)
    {
        foreach (MemberModel member in level.Layers.Skip(index).SelectMany(layer => layer.Members).Where(member => !member.IsRetired))
        {
            writer.Line(member.Assignment == Assignment.Fill ? $"{member.Get}{member.Formatter.Emptying}" : $"{member.Set} = default;");
        }

        writer.Line($"{CarriedField(model, level)} = null;");
    }

    /// <summary>Prints how what is carried along gets to the object that a migration may have put in the place of the one made.</summary>
    private static void EmitCarried(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line($"{CarriedField(model, level)} = carriedLayers{level.Suffix};");
        }
    }

    /// <summary>A field of a readonly struct is readonly too; the object is ours alone still, so it may be set once.</summary>
    private static string CarriedField(StateTypeModel model, LevelModel level) => model.IsReadOnly
        ? $"global::System.Runtime.CompilerServices.Unsafe.AsRef(in {level.UnknownLayers})"
        : level.UnknownLayers;
}
