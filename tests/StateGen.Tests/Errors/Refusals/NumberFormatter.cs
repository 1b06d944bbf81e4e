using System.Globalization;
using System.Text;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>Numbers as text, read by a method that tells what is none.</summary>
public sealed class NumberFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value) => writer.WriteLengthPrefixed(Encoding.UTF8.GetBytes(value));

    /// <inheritdoc/>
    public static string Read(ref StateReader reader) =>
        int.Parse(Encoding.UTF8.GetString(reader.ReadLengthPrefixed()), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
