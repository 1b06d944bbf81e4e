using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes a culture as its name. The machine that restores it must know the culture too. Changes that a program made to its copy of a culture
/// are not saved.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CultureInfoFormatter : IStateFormatter<CultureInfo>
{
    private static readonly SearchValues<char> SubtagCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The name alone does not give this culture again.</exception>
    public static void Write(ref StateWriter writer, CultureInfo value)
    {
        if (!TryFind(value.Name, out CultureInfo? known) || !known.Equals(value))
        {
            throw new InvalidOperationException($"The culture '{value.CompareInfo.Name}' cannot be saved: its name alone does not identify it.");
        }

        StringFormatter.Write(ref writer, value.Name);
    }

    /// <inheritdoc/>
    public static CultureInfo Read(ref StateReader reader) => TryFind(reader.ReadString(StateReader.HashWeight), out CultureInfo? culture)
        ? culture
        : throw new StateFormatException(StateErrorCode.OutOfRange, "This machine does not know the culture.");

    /// <summary>
    /// Finds predefined cultures only, by the names that they have themselves: the runtime makes up others, and keeps each name that it was
    /// ever given, however it is spelled.
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
    /// Whether a name is made of language, script, region and variant. What follows a single letter is an extension, such as the order of
    /// a phone book, of which there is no end; a culture made with one does not have it in its name.
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

    /// <summary>Whether the runtime makes up a culture for any name, as it may do if it has no data of cultures.</summary>
    private static class MadeUp
    {
        internal static readonly bool Are = Find("qq-QQ") is not null;
    }
}
