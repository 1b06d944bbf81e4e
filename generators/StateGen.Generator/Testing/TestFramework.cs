using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Testing;

/// <summary>Describes a test framework that generated tests support.</summary>
/// <param name="Method">The attribute of a test method.</param>
/// <param name="Class">The attribute that a test class needs, if any.</param>
/// <param name="FindsPublicOnly">Whether the framework ignores classes that are not public.</param>
internal sealed record TestFramework(string Method, string? Class, bool FindsPublicOnly)
{
    /// <summary>The supported frameworks in order of preference. xUnit v2 and v3 have the same attribute.</summary>
    private static readonly TestFramework[] Known =
    [
        new("Xunit.FactAttribute", Class: null, FindsPublicOnly: true),
        new("NUnit.Framework.TestAttribute", Class: null, FindsPublicOnly: false),
        new(
            "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
            Class: "Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute",
            FindsPublicOnly: true),
    ];

    /// <summary>Returns the framework of a project, or <see langword="null"/>.</summary>
    public static TestFramework? Of(Compilation compilation) =>
        Known.FirstOrDefault(framework => compilation.GetTypeByMetadataName(framework.Method) is not null);

    /// <summary>Returns the reason why a project has no framework.</summary>
    public static string WhyNone(Compilation compilation)
    {
        string[] twice = [.. Known
            .Select(framework => compilation.GetTypesByMetadataName(framework.Method))
            .Where(types => types.Length > 1)
            .Select(types => string.Join(" and ", types.Select(type => $"'{type.ContainingAssembly.Name}'")))];
        return twice.Length > 0
            ? $"{twice[0]} declare the same test attribute; remove the package that brings one of them"
            : "the project references no test framework that StateGen.Testing knows; add the package xunit.v3, xunit, NUnit or MSTest, or call the tests yourself";
    }

    /// <summary>Returns the name of the test attribute in generated code.</summary>
    public string MethodReference(Compilation compilation) => compilation.GetTypeByMetadataName(Method)!.Reference();

    /// <summary>Returns the name of the class attribute in generated code, unless the class already has it.</summary>
    public string? ClassReference(Compilation compilation, INamedTypeSymbol tests) =>
        Class is not null && compilation.GetTypeByMetadataName(Class) is { } attribute && !tests.GetAttributes().Any(each => IsOrDerives(each.AttributeClass, attribute))
            ? attribute.Reference()
            : null;

    private static bool IsOrDerives(INamedTypeSymbol? type, INamedTypeSymbol attribute) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, attribute) || IsOrDerives(type.BaseType, attribute));
}
