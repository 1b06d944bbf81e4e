using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Composition;

/// <summary>Compiles units together, without the generator and with it, and finds errors that the generator causes.</summary>
internal sealed partial class CompositionRun
{
    private readonly List<string> _faults = [];
    private readonly HashSet<int> _refused = [];
    private readonly HashSet<int> _invalid = [];

    private CompositionRun(IReadOnlyList<Unit> units)
    {
        Units = units;
    }

    /// <summary>Gets the composed units.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Gets the failures, each with the source of its unit.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Gets the number of units with an error of StateGen.</summary>
    public int Refused => _refused.Count;

    /// <summary>Gets the number of units that do not compile without the generator. They prove nothing.</summary>
    public int Invalid => _invalid.Count;

    /// <summary>Gets the reasons why these units do not compile, which the composer does not know yet.</summary>
    public IReadOnlyList<string> InvalidReasons { get; private set; } = [];

    /// <summary>Gets the number of states that were saved and restored.</summary>
    public int RoundTrips { get; private set; }

    /// <summary>Composes and compiles units.</summary>
    public static async Task<CompositionRun> OfAsync(int seed, int first, int count, LanguageVersion version, bool isChecked, bool isCls)
    {
        CompositionRun run = new([.. Enumerable.Range(first, count).Select(index => Composer.Compose(seed, index))]);
        await run.CompileAsync(version, isChecked, isCls);
        return run;
    }

    private async Task CompileAsync(LanguageVersion version, bool isChecked, bool isCls)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(version);
        CSharpCompilation all = CSharpCompilation.Create(
            "Composed",
            [CSharpSyntaxTree.ParseText(isCls ? "[assembly: global::System.CLSCompliant(true)]" : "", options, "Assembly.cs")],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, checkOverflow: isChecked, warningLevel: 9999));
        SyntaxTree[] sources = [.. Units.SelectMany(unit => unit.Files.Select((file, i) => CSharpSyntaxTree.ParseText(file, options, $"U{unit.Index}_{i}.cs")))];
        SyntaxTree[] declarations = [.. Units.Select(unit => CSharpSyntaxTree.ParseText(unit.Without, options, $"U{unit.Index}_without.cs"))];
        Diagnostic[] before = Warnings(all.AddSyntaxTrees(sources).AddSyntaxTrees(declarations));
        _invalid.UnionWith(before.Where(each => each.Severity == DiagnosticSeverity.Error).Select(UnitOf).OfType<int>());
        InvalidReasons = [.. before.Where(each => each.Severity == DiagnosticSeverity.Error).Select(Describe)];
        sources = [.. sources.Where(tree => !_invalid.Contains(UnitOf(tree.FilePath)!.Value))];

        GeneratorDriver driver = CSharpGeneratorDriver.Create([new StateGenerator().AsSourceGenerator()], parseOptions: options);
        driver = driver.RunGeneratorsAndUpdateCompilation(all.AddSyntaxTrees(sources), out Compilation output, out _, TestContext.Current.CancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } thrown)
        {
            _faults.Add($"The generator threw: {thrown}");
            return;
        }

        _faults.AddRange(result.Diagnostics.Select(each => each.ToString()));
        _faults.AddRange(TidyCode.Faults(output, result.GeneratedSources.Select(each => each.SyntaxTree)));
        await AnalyzeAsync(output);
        HashSet<string> known = [.. before.Select(each => $"{each.Id} {each.Location.GetLineSpan()}")];
        foreach (Diagnostic diagnostic in Warnings(output).Where(each => !known.Contains($"{each.Id} {each.Location.GetLineSpan()}")))
        {
            AddFault(diagnostic);
        }

        if (_faults.Count == 0)
        {
            SaveAndRestore(output);
        }
    }

    private async Task AnalyzeAsync(Compilation output)
    {
        ImmutableArray<Diagnostic> reported = await output.WithAnalyzers(GeneratorRun.Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        foreach (Diagnostic diagnostic in reported.Where(each => !each.IsSuppressed && each.Severity >= DiagnosticSeverity.Warning))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("SG", StringComparison.Ordinal) && UnitOf(diagnostic) is { } refused)
            {
                _refused.Add(refused);
            }
            else if (diagnostic.Id is not ("SG0044" or "SG0050" or "SG0051"))
            {
                AddFault(diagnostic);
            }
        }
    }

    /// <summary>Returns the compiler warnings that no suppressor of the package suppresses.</summary>
    private static Diagnostic[] Warnings(Compilation compilation) =>
    [
        .. compilation.WithAnalyzers([new Analyzers.ComplianceSuppressor()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Where(each => !each.IsSuppressed && each.Severity >= DiagnosticSeverity.Warning),
    ];

    private void AddFault(Diagnostic diagnostic)
    {
        Unit? unit = Units.FirstOrDefault(each => each.Index == UnitOf(diagnostic));
        _faults.Add($"{Describe(diagnostic)}\n{unit}");
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    private void SaveAndRestore(Compilation output)
    {
        using MemoryStream image = new();
        EmitResult emitted = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!emitted.Success)
        {
            _faults.AddRange(emitted.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.ToString()));
            return;
        }

        image.Position = 0;
        AssemblyLoadContext context = new(name: null, isCollectible: true);
        Type[] types = context.LoadFromStream(image).LoadableTypes();
        foreach (Unit unit in Units.Where(each => !_refused.Contains(each.Index) && !_invalid.Contains(each.Index)))
        {
            Type roots = types.Single(type => type.Name == "Roots" && (type.Namespace + ".").StartsWith($"N{unit.Index}.", StringComparison.Ordinal));
            foreach (Type root in (Type[])roots.GetProperty("All")!.GetValue(null)!)
            {
                try
                {
                    CompositionTrip.Run(root, unit.Index);
                    RoundTrips++;
                }
                catch (Exception exception)
                {
                    _faults.Add($"{root}: {exception.GetBaseException()}\n{unit}");
                }
            }
        }
    }

    private static int? UnitOf(Diagnostic diagnostic) => UnitOf(diagnostic.Location.SourceTree?.FilePath ?? "");

    private static int? UnitOf(string path) => PathPattern().Match(path) is { Success: true } match
        ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"(?:^U|[\\/]N)(\d+)[_.]")]
    private static partial Regex PathPattern();
}
