using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>Creates compilations of test sources with the strictest compiler options.</summary>
internal static class TestCompilation
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using StateGen;
        """;

    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>Compiles sources as <c>File0.cs</c>, <c>File1.cs</c> and so on.</summary>
    public static CSharpCompilation Create(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "TestSources",
        [Parse(Usings, "Usings.cs"), .. sources.Select((source, index) => Parse(source, $"File{index}.cs"))],
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999));

    /// <summary>Compiles a source with a language version.</summary>
    public static CSharpCompilation Of(LanguageVersion version, string source)
    {
        CSharpCompilation compilation = Create(source);
        CSharpParseOptions options = ParseOptions.WithLanguageVersion(version);
        return version == LanguageVersion.Latest ? compilation : compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath)));
    }

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, path);

    /// <summary>Returns the same compilation with another text in one file.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, int file, string source)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == $"File{file}.cs");
        return compilation.ReplaceSyntaxTree(old, Parse(source, old.FilePath));
    }
}
