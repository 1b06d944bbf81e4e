using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.History;

/// <summary>A type as it has shipped beside the same type as it is, and what was found so far.</summary>
/// <param name="layout">The type as it is.</param>
/// <param name="history">The history of the project.</param>
/// <param name="report">Is told what is wrong.</param>
internal sealed class ShippedType(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report)
{
    private readonly HashSet<(LineKind, int)> _settled = [];

    /// <summary>The type as it is.</summary>
    public TypeLayout Layout => layout;

    /// <summary>The history of the project.</summary>
    public ProjectHistory History => history;

    /// <summary>What has shipped of the type; of lines that contradict one another, the first.</summary>
    public HistoryLine[] Lines { get; } = [.. history.Shipped.Of(layout.Name).GroupBy(line => line.Key).Select(lines => lines.First())];

    /// <summary>
    /// The values that have shipped of the enums that a member holds, each with its names by number. A release that adds values
    /// adds a line.
    /// </summary>
    public List<Dictionary<string, string>> ValuesOf(int id)
    {
        List<Dictionary<string, string>> enums = [];
        foreach (HistoryLine line in history.Shipped.Of(layout.Name).Where(line => line.Key == (LineKind.Values, id)))
        {
            List<List<(string Number, string Name)>> values = line.Values!;
            while (enums.Count < values.Count)
            {
                enums.Add([]);
            }

            for (int i = 0; i < values.Count; i++)
            {
                foreach ((string number, string name) in values[i].Where(value => !enums[i].ContainsKey(value.Number)))
                {
                    enums[i].Add(number, name);
                }
            }
        }

        return enums;
    }

    /// <summary>The last version that has shipped, or 0.</summary>
    public int LastVersion => Lines.Where(line => line.Kind == LineKind.Version).Select(line => line.Number).Append(0).Max();

    /// <summary>The version that the code says, or 0 where the type is only a union.</summary>
    public int Version => Layout.Entries.Where(entry => entry.Line.Kind == LineKind.Version).Select(entry => entry.Line.Number).Append(0).Max();

    /// <summary>The version that what is new belongs to.</summary>
    public int NextVersion => Math.Max(Version, LastVersion + 1);

    /// <summary>The next id that was never used.</summary>
    public int NextId => 1 + Layout.Entries
        .Where(entry => entry.Line.Kind == LineKind.Member)
        .Select(entry => entry.Line.Number)
        .Append(history.Shipped.LastIdOf(layout.Name))
        .Max();

    /// <summary>Whether a line of a kind and number has shipped.</summary>
    public bool HasShipped(LineKind kind, int number) => Lines.Any(line => line.Key == (kind, number));

    /// <summary>What the code says of a kind and number.</summary>
    public LayoutEntry? Find(LineKind kind, int number) => Layout.Entries.FirstOrDefault(entry => entry.Line.Key == (kind, number));

    /// <summary>Whether what the code says there needs no line: it goes with what has shipped, or has been reported.</summary>
    public bool IsSettled(HistoryLine line) => _settled.Contains(line.Key);

    /// <summary>Notes that what the code says there needs no line.</summary>
    public void Settle(HistoryLine line) => _settled.Add(line.Key);

    /// <summary>Reports at the location of an entry.</summary>
    public void Report(
        DiagnosticDescriptor descriptor, LayoutEntry entry, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        Settle(entry.Line);
        Report(descriptor, entry.Location, properties, [entry.Subject, .. arguments]);
    }

    /// <summary>Reports at the type.</summary>
    public void Report(DiagnosticDescriptor descriptor, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        Report(descriptor, Layout.Location, properties, [Layout.Type.Name, .. arguments]);

    private void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, object[] arguments) =>
        report(Diagnostic.Create(descriptor, location, properties, arguments));
}
