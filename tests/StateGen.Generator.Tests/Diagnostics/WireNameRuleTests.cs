using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0054 and SG0055: two types that share a wire name restore each other's blobs.</summary>
public sealed class WireNameRuleTests
{
    [Theory]
    [InlineData("[State(\"a\")] public partial class First; [State(\"a\")] public partial class [|Second|];", "a", "First")]
    [InlineData("[State(\"a\")] public partial class First; [State(\"a\")] public readonly partial record struct [|Second|]([property: Member(1)] int X);", "a", "First")]
    [InlineData("[State(\"a b\")] public partial class First; public static partial class Outer { [State(\"a b\")] public partial class [|Second|]; }", "\"a b\"", "First")]
    [InlineData("[State(\"page\")] public partial class Page; [State(\"page\")] public partial class [|Page|]<T> { [Member(1)] public T? Item { get; set; } }", "page", "Page")]
    [InlineData("[State] public partial class Page; [State] public partial class [|Page|]<T> { [Member(1)] public T? Item { get; set; } }", "Page", "Page")]
    [InlineData("public static partial class Box { [State] public partial class Lid; } public static partial class Box<T> { [State] public partial class [|Lid|]; }", "Box.Lid", "Box.Lid")]
    [InlineData("namespace Chats { [State] public partial class Login; } [State(\"Chats.Login\")] public partial class [|Logout|];", "Chats.Login", "Chats.Login")]
    [InlineData("[State(\"a\")] public partial class First; [State(\"a\"), StateUnion(1, typeof(First))] public abstract partial class [|Second|];", "a", "First")]
    public async Task SG0054_TwoTypesOfOneWireName_AreReportedAtTheSecond(string marked, string name, string first)
    {
        string source = marked.Replace("[|", "").Replace("|]", "").Replace("public partial class First;", marked.Contains("StateUnion") ? "public partial class First : Second;" : "public partial class First;");
        ImmutableArray<Diagnostic> reported = await GeneratorRun.Of(source).AnalyzerDiagnosticsAsync();

        Diagnostic diagnostic = Assert.Single(reported);
        string second = marked.Split("[|")[1].Split("|]")[0];
        Assert.Equal("SG0054", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            $"'{second}' has the wire name {name}, which '{first}' already has, so each would restore the blobs of the other; give one of them another name",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(second, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task SG0054_ThreeTypesOfOneWireName_AreReportedButForTheFirst() => Assert.Equal(
        ["SG0054", "SG0054"],
        (await GeneratorRun.Of("[State(\"a\")] public partial class A; [State(\"a\")] public partial class B; [State(\"a\")] public partial class C;")
            .AnalyzerDiagnosticsAsync()).Select(each => each.Id));

    [Theory]
    [InlineData("[State(\"a\")] public partial class First; [State(\"A\")] public partial class Second;")]
    [InlineData("namespace A { [State] public partial class First; } namespace B { [State] public partial class First; }")]
    [InlineData("[State(\"a\")] public partial class First; public partial class First { [Member(1)] public int X { get; set; } }")]
    [InlineData("[State(\"shape\"), StateUnion(1, typeof(Circle))] public abstract partial class Shape; [State(\"circle\")] public sealed partial class Circle : Shape;")]
    public Task WireNames_OfTheirOwn_AreAccepted(string source) => AnalyzerAssert.AcceptsAsync(source);

    [Fact]
    public async Task SG0055_TypeOfAReferencedAssembly_IsWarnedOf()
    {
        GeneratorRun library = GeneratorRun.Of(TestCompilation.Create(
            "namespace Library; [State(\"a\")] public partial class First; [State(\"b\")] internal partial class Other;").WithAssemblyName("Library"));
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(
                "[State(\"a\")] public partial class Second; [State(\"b\")] public partial class Third; [State(\"c\")] public partial class Fourth;")
            .AddReferences(library.Compilation.ToMetadataReference()));

        ImmutableArray<Diagnostic> reported = await run.AnalyzerDiagnosticsAsync();

        Assert.All(reported, each => Assert.Equal(("SG0055", DiagnosticSeverity.Warning), (each.Id, each.Severity)));
        Assert.Equal(
            [
                "'Second' has the wire name a, which 'Library.First' in the assembly 'Library' also has, so each would restore the blobs of the other; give it another name",
                "'Third' has the wire name b, which 'Library.Other' in the assembly 'Library' also has, so each would restore the blobs of the other; give it another name",
            ],
            reported.Select(each => each.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }
}
