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

/// <summary>The history of a project, and the types that it could tell of.</summary>
internal sealed class ProjectHistory
{
    /// <summary>What was read, for as long as the text is the same.</summary>
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

    /// <summary>What has shipped.</summary>
    public HistoryFile Shipped { get; }

    /// <summary>What the next release will ship.</summary>
    public HistoryFile Unshipped { get; }

    /// <summary>What it is the history of.</summary>
    public Compilation Compilation { get; }

    /// <summary>All state types and unions.</summary>
    public IEnumerable<INamedTypeSymbol> Types => _types.Value.SelectMany(types => types);

    /// <summary>The history of a project, or <see langword="null"/> where it keeps none, which then costs nothing.</summary>
    public static ProjectHistory? Find(AnalyzerOptions options, Compilation compilation, CancellationToken token)
    {
        HistoryFile? shipped = Read(options, HistoryFile.Shipped, token);
        HistoryFile? unshipped = Read(options, HistoryFile.Unshipped, token);
        return shipped is null && unshipped is null
            ? null
            : new ProjectHistory(shipped ?? HistoryFile.Empty, unshipped ?? HistoryFile.Empty, compilation);
    }

    /// <summary>The state types and unions of a name, in the order of the sources; there should be one.</summary>
    public IEnumerable<INamedTypeSymbol> TypesOf(string name) => _types.Value[name];

    /// <summary>The first type of all; lines that describe no type are reported there.</summary>
    public bool IsFirst(INamedTypeSymbol type) => Hierarchy.IsSame(Types.First(), type);

    /// <summary>Whether a name is of a type that is gone on purpose.</summary>
    public bool IsGone(string name) => Shipped.Of(name).Concat(Unshipped.Of(name)).Any(line => line.Kind == LineKind.Gone);

    /// <summary>The type that had a name that no type has: it still has its name in source, or only its namespace is another.</summary>
    public INamedTypeSymbol? HeirOf(string name) => _renamed.Value.Heirs.TryGetValue(name, out INamedTypeSymbol? type) ? type : null;

    /// <summary>A type that may have had a name that no type has: only its shape says so.</summary>
    public INamedTypeSymbol? CandidateFor(string name) => _renamed.Value.CandidateFor(name);

    /// <summary>The name that a type had, where it has another now.</summary>
    public string? FormerNameOf(INamedTypeSymbol type) => _renamed.Value.Heirs.FirstOrDefault(pair => Hierarchy.IsSame(pair.Value, type)).Key;

    /// <summary>The names of which a file tells and no type has.</summary>
    public IEnumerable<string> NamesWithoutType(HistoryFile file) => file.Names.Where(name => !_types.Value.Contains(name));

    private static HistoryFile? Read(AnalyzerOptions options, string name, CancellationToken token) =>
        options.AdditionalFiles.FirstOrDefault(file => HistoryFile.Is(file, name))?.GetText(token) is { } text
            ? Files.GetValue(text, static text => new HistoryFile(text))
            : null;
}
