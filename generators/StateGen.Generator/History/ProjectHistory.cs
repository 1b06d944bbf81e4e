using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>Combines the history of a project with its state types.</summary>
internal sealed class ProjectHistory
{
    /// <summary>Caches parsed files by their text.</summary>
    private static readonly ConditionalWeakTable<SourceText, HistoryFile> Files = new();

    private readonly Lazy<ILookup<string, INamedTypeSymbol>> _types;
    private readonly Lazy<RenamedTypes> _renamed;

    private ProjectHistory(HistoryFile shipped, HistoryFile unshipped, Compilation compilation)
    {
        Shipped = shipped;
        Unshipped = unshipped;
        Compilation = compilation;
        _renamed = new(() => new RenamedTypes(this));
        _types = new(() => StateTypes.WrittenIn(compilation.Assembly).ToLookup(HistoryName.Of));
    }

    /// <summary>Gets the shipped layouts.</summary>
    public HistoryFile Shipped { get; }

    /// <summary>Gets the layouts of the next release.</summary>
    public HistoryFile Unshipped { get; }

    /// <summary>Gets the compilation of the project.</summary>
    public Compilation Compilation { get; }

    /// <summary>Gets all state types and unions.</summary>
    public IEnumerable<INamedTypeSymbol> Types => _types.Value.SelectMany(types => types);

    /// <summary>Reads the history of a project. Returns <see langword="null"/> if the project keeps none; then it costs nothing.</summary>
    public static ProjectHistory? Find(AnalyzerOptions options, Compilation compilation, CancellationToken token)
    {
        HistoryFile? shipped = Read(options, HistoryFile.Shipped, token);
        HistoryFile? unshipped = Read(options, HistoryFile.Unshipped, token);
        return shipped is null && unshipped is null
            ? null
            : new ProjectHistory(shipped ?? HistoryFile.Empty, unshipped ?? HistoryFile.Empty, compilation);
    }

    /// <summary>Returns the state types and unions of a name in source order. There should be only one.</summary>
    public IEnumerable<INamedTypeSymbol> TypesOf(string name) => _types.Value[name];

    /// <summary>Determines whether a type is the first one. Lines that describe no type are reported there.</summary>
    public bool IsFirst(INamedTypeSymbol type) => Hierarchy.IsSame(Types.First(), type);

    /// <summary>Determines whether the type of a name was removed on purpose.</summary>
    public bool IsGone(string name) => Shipped.Of(name).Concat(Unshipped.Of(name)).Any(line => line.Kind == LineKind.Gone);

    /// <summary>Returns the type that had an unused name. Its name in source is the same, or only its namespace has changed.</summary>
    public INamedTypeSymbol? HeirOf(string name) => _renamed.Value.Heirs.TryGetValue(name, out INamedTypeSymbol? type) ? type : null;

    /// <summary>Returns a type that may have had an unused name, judging only by its shape.</summary>
    public INamedTypeSymbol? CandidateFor(string name) => _renamed.Value.CandidateFor(name);

    /// <summary>Returns the former name of a type, if it has another name now.</summary>
    public string? FormerNameOf(INamedTypeSymbol type) => _renamed.Value.Heirs.FirstOrDefault(pair => Hierarchy.IsSame(pair.Value, type)).Key;

    /// <summary>Returns the names in a file that no type has.</summary>
    public IEnumerable<string> NamesWithoutType(HistoryFile file) => file.Names.Where(name => !_types.Value.Contains(name));

    private static HistoryFile? Read(AnalyzerOptions options, string name, CancellationToken token) =>
        options.AdditionalFiles.FirstOrDefault(file => HistoryFile.Is(file, name))?.GetText(token) is { } text
            ? Files.GetValue(text, static text => new HistoryFile(text))
            : null;
}
