using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Testing;

/// <summary>Checks whether a class can contain tests that a framework finds.</summary>
internal static class TestClassCheck
{
    /// <summary>Returns the reason why a class can have no generated part, or <see langword="null"/>.</summary>
    public static string? WhyNotWritten(INamedTypeSymbol tests) =>
        tests.IsStatic ? "is static"
        : tests.IsRecord ? "is a record"
        : TypeDeclarations.Containing(tests).Append(tests).Any(each => each.IsFileLocal) ? "is local to its file"
        : null;

    /// <summary>Returns the reason why a framework finds no tests in a class, or <see langword="null"/>.</summary>
    public static string? WhyNotFound(INamedTypeSymbol tests, TestFramework framework) =>
        WhyNotWritten(tests)
        ?? (TypeDeclarations.TypeParameters(tests).Any() ? "is generic"
            : framework.FindsPublicOnly && TypeDeclarations.Containing(tests).Append(tests).Any(each => each.DeclaredAccessibility != Accessibility.Public)
                ? "is not public" : null);
}
