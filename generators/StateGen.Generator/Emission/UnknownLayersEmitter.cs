using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the code that keeps layers of a newer version.</summary>
internal static class UnknownLayersEmitter
{
    /// <summary>Emits the variables that hold the layers until the object is created.</summary>
    public static void EmitLocals(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line($"{Library.UnknownLayers}? {Local(level)} = null;");
        }

        writer.Line();
    }

    /// <summary>Emits the code that reads them after the last known layer.</summary>
    public static void EmitRead(StateTypeModel model, LevelModel level, PresenceBits bits, SourceWriter writer)
    {
        string target = model.ReadsBeforeConstruction ? Local(level) : Field(model, level);
        writer.Line("// layers of a newer version");
        writer.Line($"{target} = {bits.IsSet(bits.Next)} ? {Library.UnknownLayers}.Read(ref reader) : null;");
    }

    /// <summary>Emits the code that assigns them to the object, which a migration may have replaced.</summary>
    public static void EmitAssignments(StateTypeModel model, SourceWriter writer)
    {
        foreach (LevelModel level in model.Levels)
        {
            writer.Line($"{Field(model, level)} = {Local(level)};");
        }
    }

    private static string Local(LevelModel level) => $"unknownLayers{level.Suffix}";

    /// <summary>
    /// Returns the field of a level. In a readonly struct it is readonly, but no other code has the new object yet, so it may be set.
    /// </summary>
    private static string Field(StateTypeModel model, LevelModel level) => model.IsReadOnly
        ? $"global::System.Runtime.CompilerServices.Unsafe.AsRef(in {AccessText.Of(level.UnknownLayers)})"
        : AccessText.Of(level.UnknownLayers);
}
