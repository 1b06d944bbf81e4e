using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.History;

/// <summary>Describes everything that determines the bytes of a member, as the history records it.</summary>
/// <param name="Since">The version that added the member.</param>
/// <param name="Wire">The format of the values, as in <see cref="WireText"/>.</param>
/// <param name="IsFixed">Whether integers are written at full width.</param>
/// <param name="Known">The list of its known values in brackets, or the empty string.</param>
/// <param name="IsCanonical">Whether hash tables are written in canonical order.</param>
/// <param name="HasInitialValue">Whether a missing later layer restores the member to a value other than its type's default.</param>
/// <param name="Nulls">
/// The positions in the type that may be null: 0 for the member itself, then the types in it from the outside in. It is empty if nothing may be
/// null, or if an older line does not record it.
/// </param>
internal sealed record MemberLayout(
    int Since, string Wire, bool IsFixed, string Known, bool IsCanonical, bool HasInitialValue, string Nulls = "")
{
    private static readonly Regex NullableState = new("""\bstate ("(?:[^"\\]|\\.)*"|[^\s<>(),?"]+)\?""", RegexOptions.CultureInvariant);

    private static readonly Regex FormatterVersion = new(@"\b(custom [^\s<>(),?\[]+) [0-9]+", RegexOptions.CultureInvariant);

    /// <summary>
    /// Returns the format, normalized so that types with the same bytes are equal. A nullable struct has the format of a class. A retired enum
    /// has the format of its integer, because the enum may no longer exist.
    /// </summary>
    public string AlikeWire(bool isRetired)
    {
        string alike = NullableState.Replace(Wire, "state $1");
        return isRetired ? alike.Replace("enum ", "") : alike;
    }

    /// <summary>Gets the format without the versions of formatters.</summary>
    public string WireWithoutVersions => FormatterVersion.Replace(Wire, "$1");

    /// <summary>Gets the format for messages.</summary>
    public string WireWithOptions => IsFixed ? Wire + " fixed" : Wire;

    /// <summary>Parses a member from the words after the id. Returns <see langword="null"/> if they are invalid.</summary>
    public static MemberLayout? Parse(IReadOnlyList<string> words)
    {
        Queue<string> rest = new(words);
        int since = 1;
        if (Take(rest, "since") && !(rest.Count > 0 && TryParse(rest.Dequeue(), out since) && since > 1))
        {
            return null;
        }

        List<string> wire = [];
        while (rest.Count > 0 && rest.Peek() is not ("fixed" or "known" or "canonical" or "initial" or "nullable"))
        {
            wire.Add(rest.Dequeue());
        }

        bool isFixed = Take(rest, "fixed");
        string? known = TakeKnown(rest);
        bool isCanonical = Take(rest, "canonical");
        bool hasInitialValue = Take(rest, "initial");
        string? nulls = TakeNulls(rest);
        return wire.Count == 0 || rest.Count > 0 || known is null || nulls is null
            ? null
            : new MemberLayout(since, string.Join(" ", wire), isFixed, known, isCanonical, hasInitialValue, nulls);
    }

    /// <summary>Takes the list of known values. Returns <see langword="null"/> if the keyword has no list.</summary>
    private static string? TakeKnown(Queue<string> words) =>
        !Take(words, "known") ? ""
        : words.Count > 0 && words.Peek()[0] == '[' ? words.Dequeue()
        : null;

    /// <summary>Takes the positions that may be null. Returns <see langword="null"/> if the words are not numbers.</summary>
    private static string? TakeNulls(Queue<string> words)
    {
        if (!Take(words, "nullable"))
        {
            return "";
        }

        string? nulls = words.Any(word => !TryParse(word, out _)) ? null
            : words.Count == 0 ? "0"
            : string.Join(" ", words);
        words.Clear();
        return nulls;
    }

    /// <summary>Formats known values for a line.</summary>
    public static string KnownText(IEnumerable<string> values) =>
        $"[{string.Join(", ", values.Select(value => SymbolDisplay.FormatLiteral(value, quote: true)))}]";

    public override string ToString() =>
        (Since > 1 ? $"since {Since} " : "")
        + Wire
        + (IsFixed ? " fixed" : "")
        + (Known.Length > 0 ? $" known {Known}" : "")
        + (IsCanonical ? " canonical" : "")
        + (HasInitialValue ? " initial" : "")
        + (Nulls.Length == 0 ? "" : Nulls == "0" ? " nullable" : $" nullable {Nulls}");

    /// <summary>Parses a number in the format of the history.</summary>
    public static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Take(Queue<string> words, string word)
    {
        bool isNext = words.Count > 0 && words.Peek() == word;
        if (isNext)
        {
            words.Dequeue();
        }

        return isNext;
    }
}
