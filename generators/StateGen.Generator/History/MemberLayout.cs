using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.History;

/// <summary>What the history tells of a member: all that decides its bytes.</summary>
/// <param name="Since">The version that added it.</param>
/// <param name="Wire">How its values are written, as <see cref="WireText"/> says it.</param>
/// <param name="IsFixed">Whether its integers have their full width.</param>
/// <param name="Known">The list of its known values in brackets, or the empty string.</param>
/// <param name="IsCanonical">Whether its hash tables are written in canonical order.</param>
/// <param name="HasInitialValue">Whether a later layer without it restores to something else than its type's default.</param>
/// <param name="Nulls">
/// Where the type may be null: 0 for the member itself, then the types in it from the outside in; empty where nowhere, or where an
/// older line does not say it.
/// </param>
internal sealed record MemberLayout(
    int Since, string Wire, bool IsFixed, string Known, bool IsCanonical, bool HasInitialValue, string Nulls = "")
{
    private static readonly Regex NullableState = new("""\bstate ("(?:[^"\\]|\\.)*"|[^\s<>(),?"]+)\?""", RegexOptions.CultureInvariant);

    private static readonly Regex FormatterVersion = new(@"\b(custom [^\s<>(),?\[]+) [0-9]+", RegexOptions.CultureInvariant);

    /// <summary>
    /// How its values are written, the same for all that are written alike: a struct that may be null as a class, and a
    /// member that was retired, whose enum may be gone, as the integer that the enum was.
    /// </summary>
    public string AlikeWire(bool isRetired)
    {
        string alike = NullableState.Replace(Wire, "state $1");
        return isRetired ? alike.Replace("enum ", "") : alike;
    }

    /// <summary>How its values are written, without the versions of formatters.</summary>
    public string WireWithoutVersions => FormatterVersion.Replace(Wire, "$1");

    /// <summary>How its values are written, for messages.</summary>
    public string WireWithOptions => IsFixed ? Wire + " fixed" : Wire;

    /// <summary>A member from the words of a line after the id; <see langword="null"/> if they do not describe one.</summary>
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

    /// <summary>The list of known values; <see langword="null"/> if the word for it comes without one.</summary>
    private static string? TakeKnown(Queue<string> words) =>
        !Take(words, "known") ? ""
        : words.Count > 0 && words.Peek()[0] == '[' ? words.Dequeue()
        : null;

    /// <summary>The places where null may be, or <see langword="null"/> where something else is listed.</summary>
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

    /// <summary>The list of known values as a line has it.</summary>
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

    /// <summary>Whether a text is a number as the history writes them.</summary>
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
