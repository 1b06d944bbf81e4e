using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Diagnostics;

/// <summary>Contains the names of diagnostic properties. They pass the analyzer's results to the code fix.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The next free id, tag or version.</summary>
    public const string Number = nameof(Number);

    /// <summary>The documentation id of the type to change.</summary>
    public const string Type = nameof(Type);

    /// <summary>Lines to add to the unshipped history.</summary>
    public const string Lines = nameof(Lines);

    /// <summary>Lines to remove from the unshipped history, without their comments.</summary>
    public const string StaleLines = nameof(StaleLines);

    /// <summary>A text: the arguments of an attribute, a name, a list.</summary>
    public const string Text = nameof(Text);

    /// <summary>The version of a new member.</summary>
    public const string Version = nameof(Version);

    /// <summary>Whether integers are written at full width: <c>true</c> or <c>false</c>.</summary>
    public const string Fixed = nameof(Fixed);

    /// <summary>The documentation id of an enum.</summary>
    public const string Enum = nameof(Enum);

    /// <summary>The underlying type of an enum.</summary>
    public const string Underlying = nameof(Underlying);

    /// <summary>Gets empty properties.</summary>
    public static ImmutableDictionary<string, string?> None => ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> With(string text) => None.Add(Text, text);

    /// <summary>Creates the properties that update the unshipped history.</summary>
    public static ImmutableDictionary<string, string?> WithLines(IEnumerable<string> add, IEnumerable<string> remove) =>
        ImmutableDictionary<string, string?>.Empty.Add(Lines, string.Join("\n", add)).Add(StaleLines, string.Join("\n", remove));

    public static ImmutableDictionary<string, string?> With(int number) =>
        ImmutableDictionary<string, string?>.Empty.Add(Number, number.ToString(CultureInfo.InvariantCulture));

    public static ImmutableDictionary<string, string?> With(ITypeSymbol type) =>
        ImmutableDictionary<string, string?>.Empty.Add(Type, type.GetDocumentationCommentId());

    public static ImmutableDictionary<string, string?> With(ITypeSymbol type, int number) =>
        With(type).AddRange(With(number));
}
