using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.History;

/// <summary>Holds the layout of a type against the history.</summary>
internal sealed class TypeCheck
{
    private readonly TypeLayout _layout;
    private readonly HistoryLine[] _shipped;
    private readonly HistoryLine[] _unshipped;
    private readonly Action<Diagnostic> _report;

    private TypeCheck(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report)
    {
        _layout = layout;
        _shipped = [.. history.Shipped.Of(layout.Name)];
        _unshipped = [.. history.Unshipped.Of(layout.Name)];
        _report = report;
    }

    /// <summary>Reports where layout and history differ.</summary>
    public static void Run(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report) =>
        new TypeCheck(layout, history, report).Run();

    private void Run()
    {
        HashSet<string> replaced = [];
        foreach (LayoutEntry entry in _layout.Entries.Where(entry => !IsRecorded(entry.Line)))
        {
            string[] stale = [.. _unshipped.Where(line => line.Key == entry.Line.Key).Select(line => line.Text)];
            replaced.UnionWith(stale);
            Report(
                HistoryDescriptors.NotRecorded,
                entry.Location,
                DiagnosticProperties.WithLines([entry.Line.ToString()], stale),
                entry.Subject,
                entry.Line.ToString());
        }

        foreach (HistoryLine line in _unshipped.Where(line => !replaced.Contains(line.Text)))
        {
            string? reason =
                _shipped.Any(other => other.Text == line.Text) ? "has shipped already"
                : _layout.Entries.Any(entry => entry.Line.Text == line.Text) ? null
                : $"tells of nothing that '{_layout.Type.Name}' has";
            if (reason is not null)
            {
                Report(HistoryDescriptors.StaleLine, _layout.Location, DiagnosticProperties.WithLines([], [line.Text]), line.Text, reason);
            }
        }
    }

    private bool IsRecorded(HistoryLine line) =>
        _shipped.Any(other => other.Text == line.Text) || _unshipped.Any(other => other.Text == line.Text);

    private void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report(Diagnostic.Create(descriptor, location, properties, arguments));
}
