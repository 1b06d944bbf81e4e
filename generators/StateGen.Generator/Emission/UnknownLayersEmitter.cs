using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints how layers of a newer version are kept, which the type does not know.</summary>
internal static class UnknownLayersEmitter
{
    /// <summary>Prints the variables that hold them until the object is made.</summary>
    public static void EmitLocals(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line($"{Library.UnknownLayers}? {Local(level)} = null;");
        }

        writer.Line();
    }

    /// <summary>Prints how they are read after the last known layer.</summary>
    public static void EmitRead(StateTypeModel model, LevelModel level, PresenceBits bits, SourceWriter writer)
    {
        string target = model.ReadsBeforeConstruction ? Local(level) : Field(model, level);
        writer.Line("// layers of a newer version");
        writer.Line($"{target} = {bits.IsSet(bits.Next)} ? {Library.UnknownLayers}.Read(ref reader) : null;");
    }

    /// <summary>Prints how they get to the object, which a migration may have put in the place of the one that was made.</summary>
    public static void EmitAssignments(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line($"{Field(model, level)} = {Local(level)};");
        }
    }

    private static string Local(LevelModel level) => $"unknownLayers{level.Suffix}";

    /// <summary>A field of a readonly struct is readonly too; the object is ours alone still, so it may be set once.</summary>
    private static string Field(StateTypeModel model, LevelModel level) => model.IsReadOnly
        ? $"global::System.Runtime.CompilerServices.Unsafe.AsRef(in {AccessText.Of(level.UnknownLayers)})"
        : AccessText.Of(level.UnknownLayers);
}
