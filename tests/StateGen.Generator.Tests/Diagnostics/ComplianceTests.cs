using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>A CLS-compliant assembly gets warnings about its own code, but not about StateGen.</summary>
public sealed class ComplianceTests
{
    [Theory]
    [InlineData("[State] public sealed partial class Session { [Member(1), KnownValues(\"a\", \"b\")] public string? A { get; set; } }")]
    [InlineData("[State, Retired(2, typeof(string), KnownValues = new[] { \"a\" })] public sealed partial class Session { [Member(1)] public int A { get; set; } }")]
    [InlineData("[StateUnion(1, typeof(Case))] public partial interface IShape; [State] public sealed partial class Case : IShape { [Member(1)] public IShape? Next { get; set; } }")]
    [InlineData("public interface IAbove; [StateUnion(1, typeof(Case))] public partial interface IShape : IAbove, IDisposable; [State] public sealed partial class Case : IShape { public void Dispose() { } }")]
    public async Task OurAttributesAndInterfaces_DrawNoWarning(string source) => Assert.Empty(await WarningsAsync(source));

    [Theory]
    [InlineData("CS3016", "[AttributeUsage(AttributeTargets.All)] public sealed class Marked(params string[] names) : Attribute { public Marked() : this([]) { } public string[] Names => names; } [State] public sealed partial class Session { [Marked(\"a\"), Member(1)] public int A { get; set; } }")]
    [InlineData("CS3003", "[State] public sealed partial class Session { [Member(1)] public uint A { get; set; } }")]
    [InlineData("CS3027", "[CLSCompliant(false)] public interface IAbove; [StateUnion(1, typeof(Case))] public partial interface IShape : IAbove; [State] public sealed partial class Case : IShape;")]
    public async Task TheUsersOwn_IsStillWarnedOf(string id, string source) =>
        Assert.Equal(id, Assert.Single((await WarningsAsync(source)).Select(each => each.Id).Distinct()));

    [Fact]
    public async Task HistoryThatTravels_DrawsNoWarning()
    {
        GeneratorRun run = GeneratorRun.Of(
            TestCompilation.Create("[assembly: CLSCompliant(true)] [State(\"a\")] public sealed partial class Session { [Member(1)] public int A { get; set; } }"),
            new HistoryTexts("a class\na version 1\na member 1 int\n", ""));

        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "StateGen-History.g.cs");
        Assert.Empty(await SuppressedAsync(run));
    }

    private static Task<Diagnostic[]> WarningsAsync(string source) => SuppressedAsync(GeneratorRun.Of("[assembly: CLSCompliant(true)]\n" + source));

    private static async Task<Diagnostic[]> SuppressedAsync(GeneratorRun run) =>
    [
        .. (await run.Compilation
            .WithAnalyzers([new ComplianceSuppressor()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken))
            .Where(each => each is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Warning } && each.Id.StartsWith("CS30", StringComparison.Ordinal)),
    ];
}
