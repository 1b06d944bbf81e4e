using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>
/// Writes a culture as its name; the machine that restores it must know it too. What a program changed in its copy of a
/// culture is not saved.
/// </summary>
public readonly struct CultureInfoFormatter : IStateFormatter<CultureInfo>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The name alone does not give this culture again.</exception>
    public static void Write(ref StateWriter writer, CultureInfo value)
    {
        if (!TryFind(value.Name, out CultureInfo? known) || !known.Equals(value))
        {
            throw new InvalidOperationException($"The culture '{value.CompareInfo.Name}' is none that its name alone gives again.");
        }

        StringFormatter.Write(ref writer, value.Name);
    }

    /// <inheritdoc/>
    public static CultureInfo Read(ref StateReader reader) => TryFind(reader.ReadString(StateReader.HashWeight), out CultureInfo? culture)
        ? culture
        : throw new StateFormatException(StateErrorCode.OutOfRange, "This machine does not know the culture.");

    /// <summary>Finds predefined cultures only: the runtime makes up others, and keeps each name that it was ever given.</summary>
    private static bool TryFind(string name, [NotNullWhen(true)] out CultureInfo? culture)
    {
        try
        {
            culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            return true;
        }
        catch (ArgumentException)
        {
            culture = null;
            return false;
        }
    }
}
