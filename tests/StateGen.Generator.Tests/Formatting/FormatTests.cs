using System.Globalization;
using StateGen.CodeFixes;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Formatting;

/// <summary>Applies all fixes together, as <c>dotnet format analyzers</c> does. One run must leave nothing to fix.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Fixes_AreAllListed() => Assert.Equal(
        typeof(StateCodeFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StateCodeFix))).Select(type => type.Name).Order(StringComparer.Ordinal),
        StateFixes.All.Select(fix => fix.GetType().Name).Order(StringComparer.Ordinal));

    /// <summary>
    /// The first report is of a rule that the fix does not cover: without a number, which raising a version needs, and without a key.
    /// </summary>
    [Theory]
    [InlineData("[State] public partial class A { [Member(1)] public object? B { get; set; } } [State] public partial class C { [Member(1, Since = 2)] public int D { get; set; } }")]
    [InlineData("[State] public partial class A { [Member(1)] public object? B { get; set; } } [State] public partial class C { public int D { get; set; } }")]
    [InlineData("[State] public partial class A { [Member(1)] public object? B { get; set; } } [State] public partial class C { [Member(1)] public int D => 1; }")]
    [InlineData("[State] public partial class A { [Member(1)] public object? B { get; set; } } [State] public partial class C { [Member(1)] public int D; [Member(1)] public int E; }")]
    [InlineData("[State(Version = 0)] public partial class A { } public class C { [Member(1)] public int D; }")]
    public async Task Format_WhereAnotherRuleComesFirst_Fixes(string source)
    {
        FormatRun run = FormatRun.Of(HistoryTexts.None, source);
        await run.FormatAsync(new Random(1));
        Assert.Empty(run.Failures);
        Assert.Empty((await run.CheckAsync()).Fixable);
    }

    /// <summary>
    /// The project that CI formats with dotnet format itself. Each fixable rule occurs several times, in several files. The order of the rules
    /// differs in each run of the program.
    /// </summary>
    [Fact]
    public async Task Format_OfTheBrokenProject_LeavesNothingToFix()
    {
        int seed = Environment.GetEnvironmentVariable("STATEGEN_FORMAT_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
        FormatRun run = FormatRun.Of(await BrokenHistoryAsync(), BrokenSources());
        string[] reported = [.. (await run.CheckAsync()).Fixable.Select(IdOf).Distinct()];

        await run.FormatAsync(new Random(seed));

        (string[] fixable, string[] other, string[] compiler) = await run.CheckAsync();
        Assert.Empty(run.Failures);
        Assert.Empty(fixable);
        Assert.All(compiler, each => Assert.Contains("CS0311", each));
        Assert.Equal(["SG0003", "SG0011", "SG0013", "SG0021", "SG0083"], other.Select(IdOf).Distinct().Order(StringComparer.Ordinal));

        // Rules that only appear after other fixes are not reported at first.
        Assert.Subset(StateFixes.All.Where(fix => !fix.IsDecision).SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet(), reported.ToHashSet());
        string mended = await run.AllTextAsync();
        await run.FormatAsync(new Random(seed + 1));
        Assert.Equal(mended, await run.AllTextAsync());
    }

    /// <summary>The broken project contains each rule whose fix needs no decision of a user.</summary>
    [Fact]
    public async Task BrokenProject_BreaksEachRuleThatCanBeFixed() => Assert.Equal(
        StateFixes.All.Where(fix => !fix.IsDecision).SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal),
        (await FormatRun.Of(await BrokenHistoryAsync(), BrokenSources()).CheckAsync()).Fixable.Select(IdOf).Distinct().Order(StringComparer.Ordinal));

    /// <summary>In an editor, the user chooses a fix. Members with another best fix wait for their own turn.</summary>
    [Fact]
    public async Task Format_WhereTheFirstMemberHasAnotherWay_DoesNotForceItOnOthers()
    {
        FormatRun run = FormatRun.Of(HistoryTexts.None, "[State] public partial class A { private int _b; [Member(1)] public int B { get => _b; set => _b = value; } public int C { get; set; } }");
        await run.FormatAsync(new Random(1));
        Assert.Equal(
            "[State] public partial class A { [StateIgnore] private int _b; [Member(1)] public int B { get => _b; set => _b = value; } [Member(2)] public int C { get; set; } }",
            await run.TextAsync("File0.cs"));
    }

    /// <summary>Two projects that share a file and a history agree on the content of both.</summary>
    [Fact]
    public async Task Format_OfAFileInTwoProjects_ChangesBothAlike()
    {
        const string Source = "[State(\"a\")] public partial class A { public int B { get; set; } public int C { get; set; } [Member(3)] public Other? D { get; set; } } public class Other { public int E; }";
        FormatRun run = FormatRun.Of(HistoryTexts.Empty, Source);
        run.AddProject("Second", "/project", HistoryTexts.Empty, Source);

        await run.FormatAsync(new Random(1));

        Assert.Empty(run.Failures);
        Assert.Empty((await run.CheckAsync()).Fixable);
        string text = await run.TextAsync("File0.cs");
        Assert.Contains("[Member(4)] public int B { get; set; } [Member(5)] public int C", text);
        Assert.Equal(text, await run.TextAsync("File0.cs", "Second"));
        Assert.Equal(await run.TextAsync("StateGen.Unshipped.txt"), await run.TextAsync("StateGen.Unshipped.txt", "Second"));
    }

    /// <summary>Problems that a fix causes are fixed with it. Problems that existed before wait for their own rule.</summary>
    [Fact]
    public async Task Format_OfOneRule_MendsWhatItBringsAboutAlone()
    {
        FormatRun run = FormatRun.Of(
            HistoryTexts.None,
            "[State(\"a\")] public partial class A { [Member(1)] public B? B { get; set; } public int C { get; set; } } public class B { public string? Password { get; set; } }");
        await run.FormatAsync(new Random(1), "SG0022");
        Assert.Equal(
            "[State(\"a\")] public partial class A { [Member(1)] public B? B { get; set; } public int C { get; set; } } [State]\npublic partial class B { [Sensitive] [Member(1)] public string? Password { get; set; } }",
            await run.TextAsync("File0.cs"));
    }

    private static string IdOf(string diagnostic) => diagnostic[diagnostic.IndexOf("SG", StringComparison.Ordinal)..][..6];

    /// <summary>Returns the sources, after the imports of the project.</summary>
    private static IEnumerable<string> BrokenSources() =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "PackageConsumer", "Broken"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static async Task<HistoryTexts> BrokenHistoryAsync() => new(
        await File.ReadAllTextAsync(Repository.PathOf("tests", "PackageConsumer", "Broken", "StateGen.Shipped.txt"), TestContext.Current.CancellationToken),
        await File.ReadAllTextAsync(Repository.PathOf("tests", "PackageConsumer", "Broken", "StateGen.Unshipped.txt"), TestContext.Current.CancellationToken));
}
