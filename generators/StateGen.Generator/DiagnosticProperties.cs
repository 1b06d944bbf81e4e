using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator;

/// <summary>The names under which a diagnostic carries what its code fix needs, so that the fix has nothing to work out again.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The next free id, tag or version.</summary>
    public const string Number = nameof(Number);

    /// <summary>The documentation id of the type that is to be changed.</summary>
    public const string Type = nameof(Type);

    public static ImmutableDictionary<string, string?> With(int number) =>
        ImmutableDictionary<string, string?>.Empty.Add(Number, number.ToString(CultureInfo.InvariantCulture));

    public static ImmutableDictionary<string, string?> With(ITypeSymbol type) =>
        ImmutableDictionary<string, string?>.Empty.Add(Type, type.GetDocumentationCommentId());

    public static ImmutableDictionary<string, string?> With(ITypeSymbol type, int number) =>
        With(type).AddRange(With(number));
}
