using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The invariants of ARCHITECTURE.md that a program can check.</summary>
public sealed class LawTests
{
    [Theory]
    [InlineData("src/StateGen.Handoff")]
    [InlineData("samples/ImapIdle")]
    [InlineData("samples/Imap/Imap.Storage")]
    public void SystemCalls_AreDeclaredInOnePlace(string folder)
    {
        string[] files = [.. FilesWith<AttributeSyntax>(folder, attribute => attribute.Name.ToString() is "LibraryImport" or "DllImport")];

        Assert.Equal(["Interop/LibC.cs"], files);
    }

    [Fact]
    public void Generator_ModelHoldsNoSymbols()
    {
        string[] files = [.. FilesWith<UsingDirectiveSyntax>("generators/StateGen.Generator/Model", each => each.Name?.ToString() == "Microsoft.CodeAnalysis")];

        Assert.Empty(files);
    }

    [Fact]
    public void Generator_EmitterKnowsNoSymbols()
    {
        string[] files = [.. FilesWith<UsingDirectiveSyntax>("generators/StateGen.Generator/Emission", each => each.Name?.ToString() == "Microsoft.CodeAnalysis")];

        Assert.Empty(files);
    }

    [Fact]
    public void Commands_NeverNameAConnection()
    {
        string[] files = [.. FilesWith<IdentifierNameSyntax>("samples/Imap/Imap.Server/Commands", name => name.Identifier.ValueText == "Connection")];

        Assert.Empty(files);
    }

    private static IEnumerable<string> FilesWith<TNode>(string folder, Func<TNode, bool> condition)
        where TNode : SyntaxNode
    {
        string[] sources = [.. Repository.SourcesOf(folder)];
        Assert.NotEmpty(sources);
        return sources
            .Where(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<TNode>().Any(condition))
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, folder), file));
    }
}
