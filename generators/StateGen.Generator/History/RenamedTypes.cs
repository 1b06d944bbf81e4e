using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>Finds the types whose wire names have changed: those without a history, where there is a history without a type.</summary>
internal static class RenamedTypes
{
    /// <summary>The types by the names that they had.</summary>
    public static Dictionary<string, INamedTypeSymbol> In(ProjectHistory history)
    {
        Dictionary<string, INamedTypeSymbol> found = [];
        HashSet<string> known = [.. history.Shipped.Names];
        List<INamedTypeSymbol> candidates = [.. history.Types.Where(type => !known.Contains(HistoryName.Of(type)))];
        foreach (string name in history.NamesWithoutType(history.Shipped).Where(name => !history.IsGone(name)))
        {
            HistoryLine[] lines = [.. history.Shipped.Of(name)];
            INamedTypeSymbol? type = candidates.Find(each => IsNamedIn(lines, each)) ?? OnlyOne(candidates.Where(each => IsLike(lines, each)));
            if (type is not null)
            {
                found.Add(name, type);
                candidates.Remove(type);
            }
        }

        return found;
    }

    /// <summary>Whether the history says that this was the type's name in source.</summary>
    private static bool IsNamedIn(HistoryLine[] lines, INamedTypeSymbol type) =>
        lines.Any(line => line.Kind is LineKind.Type or LineKind.Union && line.Comment == type.FullName());

    /// <summary>Whether a type has all members or cases that have shipped.</summary>
    private static bool IsLike(HistoryLine[] lines, INamedTypeSymbol type)
    {
        HistoryLine[] parts = [.. lines.Where(line => line.Kind is LineKind.Member or LineKind.Case)];
        return parts.Length > 0
            && TypeLayout.Of(type, CancellationToken.None) is { } layout
            && parts.All(part => layout.Entries.Any(entry => entry.Line.Key == part.Key && entry.Line.Rest == part.Rest));
    }

    private static INamedTypeSymbol? OnlyOne(IEnumerable<INamedTypeSymbol> types) => types.Take(2).Count() == 1 ? types.First() : null;
}
