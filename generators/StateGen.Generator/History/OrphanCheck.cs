using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Finds unshipped lines that describe no existing type.</summary>
internal static class OrphanCheck
{
    /// <summary>
    /// Reports unshipped lines at the first state type of the project. The lines have no
    /// location in sources, but tools only fix diagnostics in sources.
    /// </summary>
    public static void Run(INamedTypeSymbol first, ProjectHistory history, Action<Diagnostic> report)
    {
        foreach (HistoryLine line in history.NamesWithoutType(history.Unshipped).SelectMany(history.Unshipped.Of))
        {
            bool hasShipped = history.Shipped.Of(line.Name).Any(other => other.Text == line.Text);
            if (hasShipped || line.Kind != LineKind.Gone || !history.Shipped.Of(line.Name).Any())
            {
                report(Diagnostic.Create(
                    HistoryDescriptors.StaleLine,
                    first.Locations.FirstOrDefault(),
                    DiagnosticProperties.WithLines([], [line.Text]),
                    line.Text,
                    hasShipped ? "describes something that has already shipped" : "describes a state type that does not exist"));
            }
        }
    }
}
