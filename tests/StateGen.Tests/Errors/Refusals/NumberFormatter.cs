using System.Globalization;
using System.Text;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>Writes numbers as text. The method that parses them puts an invalid text into its exception.</summary>
public sealed class NumberFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value) => writer.WriteLengthPrefixed(Encoding.UTF8.GetBytes(value));

    /// <inheritdoc/>
    public static string Read(ref StateReader reader) =>
        int.Parse(Encoding.UTF8.GetString(reader.ReadLengthPrefixed()), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
