namespace StateGen.Tests.Formatters;

/// <summary>A formatter with only the required members.</summary>
public sealed class ColorFormatter : IStateFormatter<Color>
{
    public static void Write(ref StateWriter writer, Color value) => writer.WriteVarint((ulong)value.Rgb);

    public static Color Read(ref StateReader reader) => new((int)reader.ReadVarint(0xFFFFFF));
}
