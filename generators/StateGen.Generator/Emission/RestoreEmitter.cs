using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the method that reads the layers of a type and creates the object.</summary>
internal static class RestoreEmitter
{
    public static void Emit(StateTypeModel model, SourceWriter writer)
    {
        string contract = Library.Contract(model.TypeName);
        SourceFile.Mark(writer);
        using (writer.Block($"static {model.TypeName} {contract}.Read(ref {Library.StateReader} reader)"))
        {
            EmitCharge(model, writer);
            if (model.CanPopulate)
            {
                ConstructionEmitter.EmitNew(model, writer);
                writer.Line($"{Library.StateFormatter}<{model.TypeName}>.Populate(ref reader, value, reuse: false);");
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

    /// <summary>Emits the calls that follow the restoring of an object.</summary>
    public static void EmitHooks(StateTypeModel model, SourceWriter writer)
    {
        foreach (AccessModel method in model.AfterRestore)
        {
            writer.Line($"{AccessText.Call(method)};");
        }
    }

    /// <summary>Emits the charge for an object that takes much memory.</summary>
    private static void EmitCharge(StateTypeModel model, SourceWriter writer)
    {
        if (model.LargeObjectSize is { } size)
        {
            string[] terms = [$"{size.Known}", .. size.Types.Select(type => $"global::System.Runtime.CompilerServices.Unsafe.SizeOf<{type}>()")];
            writer.Line($"reader.TakeObject({string.Join(" + ", terms)});");
        }
    }

    /// <summary>Emits the restoring of a struct, or of an object that is created from its values.</summary>
    private static void EmitWhole(StateTypeModel model, SourceWriter writer)
    {
        MigrationEmitter.EmitLocals(model, writer);
        if (model.ReadsBeforeConstruction)
        {
            ConstructionEmitter.EmitLocals(model, writer);
            UnknownLayersEmitter.EmitLocals(model, writer);
            EmitLevels(model, writer);
            ConstructionEmitter.EmitConstruction(model, writer);
            MigrationEmitter.EmitCalls(model, writer);
            UnknownLayersEmitter.EmitAssignments(model, writer);
        }
        else
        {
            ConstructionEmitter.EmitNew(model, writer);
            EmitReference(model, writer);
            EmitLevels(model, writer);
            MigrationEmitter.EmitCalls(model, writer);
            EmitEndReference(model, writer);
        }

        EmitHooks(model, writer);
    }

    /// <summary>Emits the restoring of an existing object.</summary>
    private static void EmitPopulate(StateTypeModel model, string contract, SourceWriter writer)
    {
        writer.Line();
        SourceFile.Mark(writer);
        writer.Line($"static bool {contract}.CanPopulate => true;");
        writer.Line();
        SourceFile.Mark(writer);
        using (writer.Block($"static void {contract}.Populate(ref {Library.StateReader} reader, {model.TypeName} value, bool reuse)"))
        {
            MigrationEmitter.EmitLocals(model, writer);
            EmitReference(model, writer);
            EmitLevels(model, writer);
            MigrationEmitter.EmitCalls(model, writer);
            EmitEndReference(model, writer);
            EmitHooks(model, writer);
        }
    }

    private static void EmitReference(StateTypeModel model, SourceWriter writer)
    {
        if (model.PreservesReferences)
        {
            writer.Line("reader.AddReference(value);");
        }
    }

    private static void EmitEndReference(StateTypeModel model, SourceWriter writer)
    {
        if (model.PreservesReferences)
        {
            writer.Line("reader.EndReference();");
        }
    }

    private static void EmitLevels(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line();
            EmitLayer(model, level, 0, writer);
        }

        writer.Line();
    }

    private static void EmitLayer(StateTypeModel model, LevelModel level, int index, SourceWriter writer)
    {
        LayerModel layer = level.Layers[index];
        PresenceBits bits = new(layer, level.Suffix);
        writer.Line($"{Library.BoundedReader} {bits.Bounded} = reader.BeginBounded(maxSize: {bits.Bytes + layer.MaxSize});");
        for (int word = 0; word < bits.Words.Length; word++)
        {
            writer.Line($"ulong {bits.Words[word]} = {bits.Bounded}.ReadPresence({bits.WordCount(word)});");
        }

        new ReadMembersEmitter(model, bits, areBounded: true, writer).Emit(layer);
        if (layer.Members.Any(member => member.Formatter.IsBounded))
        {
            writer.Line();
        }

        writer.Line($"reader.EndBounded(ref {bits.Bounded});");
        new ReadMembersEmitter(model, bits, areBounded: false, writer).Emit(layer);
        writer.Line();
        if (index == level.Layers.Count - 1)
        {
            UnknownLayersEmitter.EmitRead(model, level, bits, writer);
        }
        else
        {
            EmitLaterLayer(model, level, index + 1, bits, writer);
        }
    }

    private static void EmitLaterLayer(StateTypeModel model, LevelModel level, int index, PresenceBits bits, SourceWriter writer)
    {
        int version = level.Layers[index].Version;
        writer.Line($"// layer of version {version}");
        using (writer.Block($"if ({bits.IsSet(bits.Next)})"))
        {
            if (ConstructionEmitter.CountsLayers(model, level))
            {
                writer.Line($"layers{level.Suffix} = {version};");
            }

            writer.Line($"int end{version}{level.Suffix} = reader.EnterLaterLayer();");
            EmitLayer(model, level, index, writer);
            writer.Line();
            writer.Line($"reader.LeaveLaterLayer(end{version}{level.Suffix});");
        }

        if (model.CanPopulate)
        {
            // A new object already has the right values.
            using (writer.Block("else if (reuse)"))
            {
                EmitReset(level, index, writer);
            }
        }
    }

    /// <summary>Emits the reset of an existing object for layers that the blob does not contain.</summary>
    private static void EmitReset(LevelModel level, int index, SourceWriter writer)
    {
        foreach (MemberModel member in level.Layers.Skip(index).SelectMany(layer => layer.Members).Where(member => !member.IsRetired))
        {
            writer.Line(member.Assignment == Assignment.Fill ? PresenceTest.Empty(member) : $"{AccessText.Of(member.Set)} = default;");
        }

        writer.Line($"{AccessText.Of(level.UnknownLayers)} = null;");
    }
}
