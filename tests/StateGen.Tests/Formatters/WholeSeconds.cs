namespace StateGen.Tests.Formatters;

/// <summary>A formatter for one member, shorter than the one that its type has.</summary>
public readonly struct WholeSeconds : IStateFormatter<TimeSpan>
{
    public static bool IsDefault(TimeSpan value) => value.Ticks < TimeSpan.TicksPerSecond;

    public static void Write(ref StateWriter writer, TimeSpan value) => writer.WriteVarint((ulong)value.TotalSeconds);

    public static TimeSpan Read(ref StateReader reader) => TimeSpan.FromSeconds(reader.ReadVarint(uint.MaxValue));
}
