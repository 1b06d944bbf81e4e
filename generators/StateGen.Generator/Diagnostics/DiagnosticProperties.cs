using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Diagnostics;

/// <summary>The names under which a diagnostic carries what its code fix needs, so that the fix has nothing to work out again.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The next free id, tag or version.</summary>
    public const string Number = nameof(Number);

    /// <summary>The documentation id of the type that is to be changed.</summary>
    public const string Type = nameof(Type);

    /// <summary>Lines that the unshipped history needs.</summary>
    public const string Lines = nameof(Lines);

    /// <summary>Lines that have no place in the unshipped history, without their comments.</summary>
    public const string StaleLines = nameof(StaleLines);

    /// <summary>A text: the arguments of an attribute, a name, a list.</summary>
    public const string Text = nameof(Text);

    /// <summary>The version that something new belongs to.</summary>
    public const string Version = nameof(Version);

    /// <summary>Whether integers have their full width: <c>true</c> or <c>false</c>.</summary>
    public const string Fixed = nameof(Fixed);

    /// <summary>The documentation id of an enum.</summary>
    public const string Enum = nameof(Enum);

    /// <summary>The integer that an enum is over.</summary>
    public const string Underlying = nameof(Underlying);

    /// <summary>Nothing that a fix could need.</summary>
    public static ImmutableDictionary<string, string?> None => ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> With(string text) => None.Add(Text, text);

    /// <summary>What brings the unshipped history up to date.</summary>
    public static ImmutableDictionary<string, string?> WithLines(IEnumerable<string> add, IEnumerable<string> remove) =>
        ImmutableDictionary<string, string?>.Empty.Add(Lines, string.Join("\n", add)).Add(StaleLines, string.Join("\n", remove));

    public static ImmutableDictionary<string, string?> With(int number) =>
        ImmutableDictionary<string, string?>.Empty.Add(Number, number.ToString(CultureInfo.InvariantCulture));

    public static ImmutableDictionary<string, string?> With(ITypeSymbol type) =>
        ImmutableDictionary<string, string?>.Empty.Add(Type, type.GetDocumentationCommentId());

    public static ImmutableDictionary<string, string?> With(ITypeSymbol type, int number) =>
        With(type).AddRange(With(number));
}
