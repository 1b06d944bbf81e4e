using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes the name of a culture. The machine that restores it must know that culture. Changes that a program made to its copy of a culture
/// are not saved.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CultureInfoFormatter : IStateFormatter<CultureInfo>
{
    private static readonly SearchValues<char> SubtagCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The name alone does not identify the culture.</exception>
    public static void Write(ref StateWriter writer, CultureInfo value)
    {
        if (!TryFind(value.Name, out CultureInfo? known) || !known.Equals(value))
        {
            throw new InvalidOperationException($"The culture '{value.CompareInfo.Name}' cannot be saved because its name alone does not identify it. Use a predefined culture.");
        }

        StringFormatter.Write(ref writer, value.Name);
    }

    /// <inheritdoc/>
    public static CultureInfo Read(ref StateReader reader) => TryFind(reader.ReadString(StateReader.HashWeight), out CultureInfo? culture)
        ? culture
        : throw new StateFormatException(StateErrorCode.OutOfRange, "This machine does not know the culture.");

    /// <summary>
    /// Finds predefined cultures only, by their exact names. The runtime would create other cultures on demand, and cache every spelling of a
    /// name forever.
    /// </summary>
    private static bool TryFind(string name, [NotNullWhen(true)] out CultureInfo? culture)
    {
        culture = name.Length == 0 ? CultureInfo.InvariantCulture : IsPlain(name) && !MadeUp.Are ? Find(name) : null;
        return culture is not null;
    }

    private static CultureInfo? Find(string name)
    {
        try
        {
            CultureInfo found = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            return found.Name == name && found.CompareInfo.Name == name ? found : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a name consists of language, script, region and variant. A single letter starts an extension, such as a sort order. Extensions
    /// are unlimited, and a culture that was created with one does not have it in its name.
    /// </summary>
    private static bool IsPlain(string name)
    {
        foreach (Range part in name.AsSpan().Split('-'))
        {
            ReadOnlySpan<char> subtag = name.AsSpan()[part];
            if (subtag.Length is < 2 or > 8 || subtag.ContainsAnyExcept(SubtagCharacters))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the runtime creates a culture for any name, which is a setting for systems without culture data.</summary>
    private static class MadeUp
    {
        internal static readonly bool Are = Find("qq-QQ") is not null;
    }
}
