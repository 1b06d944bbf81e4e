using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.History;

/// <summary>Compares a shipped type with its current layout, and collects the findings.</summary>
/// <param name="layout">The current layout.</param>
/// <param name="history">The history of the project.</param>
/// <param name="report">Receives each diagnostic.</param>
internal sealed class ShippedType(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report)
{
    private readonly HashSet<(LineKind, int)> _settled = [];

    /// <summary>Gets the current layout.</summary>
    public TypeLayout Layout => layout;

    /// <summary>Gets the history of the project.</summary>
    public ProjectHistory History => history;

    /// <summary>Gets the shipped lines of the type. If lines contradict each other, only the first counts.</summary>
    public HistoryLine[] Lines { get; } = [.. history.Shipped.Of(layout.Name).GroupBy(line => line.Key).Select(lines => lines.First())];

    /// <summary>
    /// Returns the shipped values of the enums in a member, each as names by number. Each release that adds values adds a line.
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

    /// <summary>Gets the last shipped version, or 0.</summary>
    public int LastVersion => Lines.Where(line => line.Kind == LineKind.Version).Select(line => line.Number).Append(0).Max();

    /// <summary>Gets the version in the code, or 0 if the type is only a union.</summary>
    public int Version => Layout.Entries.Where(entry => entry.Line.Kind == LineKind.Version).Select(entry => entry.Line.Number).Append(0).Max();

    /// <summary>Gets the version for new members.</summary>
    public int NextVersion => Math.Max(Version, LastVersion + 1);

    /// <summary>Gets the next unused id.</summary>
    public int NextId => 1 + Layout.Entries
        .Where(entry => entry.Line.Kind == LineKind.Member)
        .Select(entry => entry.Line.Number)
        .Append(history.Shipped.LastIdOf(layout.Name))
        .Max();

    /// <summary>Determines whether a line of a kind and number has shipped.</summary>
    public bool HasShipped(LineKind kind, int number) => Lines.Any(line => line.Key == (kind, number));

    /// <summary>Returns the current entry of a kind and number.</summary>
    public LayoutEntry? Find(LineKind kind, int number) => Layout.Entries.FirstOrDefault(entry => entry.Line.Key == (kind, number));

    /// <summary>Determines whether an entry needs no unshipped line, because it matches a shipped one or was reported.</summary>
    public bool IsSettled(HistoryLine line) => _settled.Contains(line.Key);

    /// <summary>Records that an entry needs no unshipped line.</summary>
    public void Settle(HistoryLine line) => _settled.Add(line.Key);

    /// <summary>Reports a diagnostic at the location of an entry.</summary>
    public void Report(
        DiagnosticDescriptor descriptor, LayoutEntry entry, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        Settle(entry.Line);
        Report(descriptor, entry.Location, properties, [entry.Subject, .. arguments]);
    }

    /// <summary>Reports a diagnostic at the type.</summary>
    public void Report(DiagnosticDescriptor descriptor, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        Report(descriptor, Layout.Location, properties, [Layout.Type.Name, .. arguments]);

    private void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, object[] arguments) =>
        report(Diagnostic.Create(descriptor, location, properties, arguments));
}
