using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.History;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Testing;

/// <summary>Collects the layouts of a state type and of all types that it contains: the shipped ones, and the current ones if visible.</summary>
internal sealed class KnownLayouts
{
    private readonly Dictionary<string, List<HistoryLine>> _lines = [];
    private readonly HashSet<(string Name, int Version)> _shipped = [];

    /// <summary>Reads the history attributes of all assemblies, and the types reachable from a root type.</summary>
    public KnownLayouts(INamedTypeSymbol root, Compilation compilation, CancellationToken token)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (HistoryLine line in HistoryOf(assembly))
            {
                Add(line);
                _shipped.Add((line.Name, line.Kind == LineKind.Version ? line.Number : 0));
            }
        }

        foreach (INamedTypeSymbol type in ReachableTypes.From(root).Where(IsWhole))
        {
            token.ThrowIfCancellationRequested();
            foreach (LayoutEntry entry in TypeLayout.Of(type, token)?.Entries ?? [])
            {
                Add(entry.Line);
            }
        }
    }

    /// <summary>Returns the lines of a type, one for each fact.</summary>
    public IReadOnlyList<HistoryLine> Of(string name) => _lines.TryGetValue(name, out List<HistoryLine>? lines) ? lines : [];

    /// <summary>Returns the versions of a type in order.</summary>
    public IReadOnlyList<int> VersionsOf(string name)
    {
        int[] versions = [.. Of(name).Where(line => line.Kind == LineKind.Version).Select(line => line.Number).OrderBy(version => version)];
        return versions.Length > 0 ? versions : Of(name).Count > 0 ? [1] : [];
    }

    /// <summary>Determines whether a version has shipped.</summary>
    public bool HasShipped(string name, int version) => _shipped.Contains((name, version));

    private static IEnumerable<HistoryLine> HistoryOf(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.StateLayoutHistory)
        .SelectMany(attribute => attribute.ConstructorArguments)
        .Where(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false })
        .SelectMany(argument => argument.Values)
        .Select(value => value.Value as string)
        .Select(text => text is null ? null : HistoryLine.Parse(text))
        .OfType<HistoryLine>();

    /// <summary>Determines whether the private members of a type are visible. Reference assemblies do not contain them.</summary>
    private static bool IsWhole(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface
        || !type.Locations.All(location => location.IsInMetadata)
        || !type.GetMembers(LayerBuilder.UnknownLayersField).IsEmpty;

    private void Add(HistoryLine line)
    {
        if (!_lines.TryGetValue(line.Name, out List<HistoryLine>? lines))
        {
            _lines.Add(line.Name, lines = []);
        }

        if (!lines.Exists(other => other.Key == line.Key))
        {
            lines.Add(line);
        }
    }
}
