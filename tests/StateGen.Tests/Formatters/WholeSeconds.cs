namespace StateGen.Tests.Formatters;

/// <summary>A formatter for one member. It writes fewer bytes than the default formatter of the type.</summary>
public readonly struct WholeSeconds : IStateFormatter<TimeSpan>
{
    public static bool IsDefault(TimeSpan value) => value.Ticks < TimeSpan.TicksPerSecond;

    public static void Write(ref StateWriter writer, TimeSpan value) => writer.WriteVarint((ulong)value.TotalSeconds);

    public static TimeSpan Read(ref StateReader reader) => TimeSpan.FromSeconds(reader.ReadVarint(uint.MaxValue));
}
