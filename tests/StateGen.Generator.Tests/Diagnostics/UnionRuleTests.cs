using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0026 and SG0040 to SG0044: unions and their cases.</summary>
public sealed class UnionRuleTests
{
    [Theory]
    [InlineData("abstract class Inner;")]
    [InlineData("interface Inner;")]
    [InlineData("abstract record Inner;")]
    public Task SG0026_AbstractTypeWithoutCases_IsReported(string inner) => AnalyzerAssert.ReportsAsync(
        "SG0026",
        "'Session.A' cannot be saved: 'Inner' is abstract; name the types that it can be with [StateUnion(tag, typeof(...))] on it",
        $$"""[State] public partial class Session { [Member(1)] public Inner? [|A|] { get; set; } } public {{inner}}""");

    [Fact]
    public Task SG0026_Union_IsAccepted() => AnalyzerAssert.AcceptsAsync("""
        [State] public partial class Session { [Member(1)] public List<IInner?>? A { get; set; } }
        [StateUnion(1, typeof(Case))] public partial interface IInner;
        [State] public partial class Case : IInner;
        """);

    [Theory]
    [InlineData("partial class [|Inner|];")]
    [InlineData("static partial class [|Inner|];")]
    [InlineData("partial record [|Inner|];")]
    [InlineData("abstract partial class [|Inner|]<T>;")]
    [InlineData("partial interface [|Inner|]<T>;")]
    public Task SG0040_TypeThatIsNotAbstractOrGeneric_IsReported(string declaration) => AnalyzerAssert.ReportsAsync(
        "SG0040",
        "'Inner' has [StateUnion] and must be an abstract class or an interface, without type parameters and not local to a file",
        $"[StateUnion(1, null!)] public {declaration}");

    [Fact]
    public Task SG0040_LocalToFile_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0040",
        "'IInner' has [StateUnion] and must be an abstract class or an interface, without type parameters and not local to a file",
        "[StateUnion(1, null!)] file partial interface [|IInner|];");

    [Fact]
    public Task SG0001_UnionNotPartial_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0001",
        "'IInner' must be partial, so that its save and restore code can be added; write 'partial' before 'class', 'struct' or 'record'",
        "[StateUnion(1, null!)] public interface [|IInner|];");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public Task SG0041_TagOutOfRange_IsReported(int tag) => ReportsOnUnionAsync(
        "SG0041",
        $"'IUnion' has a case with the tag {tag}; tags go from 1 to 65535",
        $"[StateUnion({tag}, typeof(Case))] public partial interface [|IUnion|]; [State] public partial class Case : IUnion;");

    [Theory]
    [InlineData(1)]
    [InlineData(65535)]
    public Task SG0041_TagInRange_IsAccepted(int tag) => AnalyzerAssert.AcceptsAsync(
        $"[StateUnion({tag}, typeof(Case))] public partial interface IUnion; [State] public partial class Case : IUnion;");

    [Fact]
    public Task SG0042_TagTwice_IsReported() => ReportsOnUnionAsync(
        "SG0042",
        "'IUnion' has the tag 1 for both 'First' and 'Second'; tags are permanent, so give the newer case a free tag",
        """
        [StateUnion(1, typeof(First)), StateUnion(1, typeof(Second))] public partial interface [|IUnion|];
        [State] public partial class First : IUnion;
        [State] public partial class Second : IUnion;
        """);

    [Theory]
    [InlineData("public class Case : IUnion;", "it is not a state type; mark it [State]")]
    [InlineData("[State] public abstract partial class Case : IUnion;", "it is abstract; name the classes that derive from it")]
    [InlineData("[State] public partial class Case;", "it does not derive from IUnion")]
    public Task SG0043_TypeThatCannotStandForTheUnion_IsReported(string declaration, string reason) => ReportsOnUnionAsync(
        "SG0043",
        $"'Case' cannot be a case of 'IUnion': {reason}",
        "[StateUnion(1, typeof(Case))] public partial interface [|IUnion|]; " + declaration);

    [Fact]
    public Task SG0043_CaseTwice_IsReported() => ReportsOnUnionAsync(
        "SG0043",
        "'Case' cannot be a case of 'IUnion': it already has a tag",
        "[StateUnion(1, typeof(Case)), StateUnion(2, typeof(Case))] public partial interface [|IUnion|]; [State] public partial class Case : IUnion;");

    [Theory]
    [InlineData("partial interface Union", "partial class Left")]
    [InlineData("partial interface Union", "partial record struct Left")]
    [InlineData("abstract partial class Union", "partial class Left")]
    public async Task SG0044_StateTypeThatIsNoCase_IsAWarning(string union, string left)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            [StateUnion(4, typeof(Case))] {{(union.Contains("class") ? "[State] " : "")}}public {{union}};
            [State] public partial class Case : Union;
            [State] public {{left}} : Union;
            """);

        ImmutableArray<Diagnostic> reported = await run.AnalyzerDiagnosticsAsync();

        Diagnostic diagnostic = Assert.Single(reported);
        Assert.Equal(("SG0044", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(
            "'Left' derives from the union 'Union' but is not one of its cases, so saving it as 'Union' fails; add [StateUnion(5, typeof(Left))] to 'Union'",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(run.CompilerDiagnostics());
        Assert.NotEmpty(run.Source("Left.g.cs"));
    }

    [Theory]
    [InlineData("[State] public abstract partial class Other : IUnion;")]
    [InlineData("public class Other : IUnion;")]
    [InlineData("public interface IOther : IUnion;")]
    public Task SG0044_TypeThatIsNeverSaved_IsAccepted(string other) => AnalyzerAssert.AcceptsAsync(
        "[StateUnion(1, typeof(Case))] public partial interface IUnion; [State] public partial class Case : IUnion; " + other);

    [Theory]
    [InlineData("public static void [|Hook|]() { }")]
    [InlineData("public int [|Hook|]() => 1;")]
    [InlineData("public void [|Hook|](int a) { }")]
    [InlineData("public void [|Hook|]<T>() { }")]
    [InlineData("public async void [|Hook|]() => await System.Threading.Tasks.Task.Yield();")]
    public async Task SG0025_MethodThatCannotBeCalled_IsReported(string method)
    {
        foreach (string attribute in new[] { "BeforeSave", "AfterRestore" })
        {
            await AnalyzerAssert.ReportsAsync(
                "SG0025",
                "'Session.Hook' is called when the state is saved or restored, and must be an instance method without parameters, "
                + "type parameters or result",
                $$"""[State] public partial class Session { [{{attribute}}] {{method}} }""");
        }
    }

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    public Task SG0025_PlainMethod_IsAccepted(string keyword) => AnalyzerAssert.AcceptsAsync(
        $$"""[State] public partial {{keyword}} Session { [BeforeSave, AfterRestore] private void Hook() { } }""");

    /// <summary>The union gets only a stub, and its cases are complete.</summary>
    private static async Task ReportsOnUnionAsync(string id, string message, string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Of(marked.Replace("[|", "").Replace("|]", ""));

        Diagnostic diagnostic = Assert.Single(await run.AnalyzerDiagnosticsAsync());

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal(start, diagnostic.Location.SourceSpan.Start);
        Assert.All(
            run.Result.GeneratedSources.Where(source => source.HintName.Contains("Union")),
            source => Assert.Contains("//     A placeholder for the code of ", source.SourceText.ToString()));
        Assert.DoesNotContain(run.CompilerDiagnostics(), diagnostic => diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs"));
    }
}
