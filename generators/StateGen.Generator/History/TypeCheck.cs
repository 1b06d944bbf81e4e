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
    private readonly ProjectHistory _history;
    private readonly ShippedType _shipped;
    private readonly HistoryLine[] _unshipped;
    private readonly Action<Diagnostic> _report;

    private TypeCheck(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report)
    {
        _layout = layout;
        _history = history;
        _shipped = new ShippedType(layout, history, report);
        _unshipped = [.. history.Unshipped.Of(layout.Name)];
        _report = report;
    }

    /// <summary>Reports where layout and history differ.</summary>
    public static void Run(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report) =>
        new TypeCheck(layout, history, report).Run();

    private void Run()
    {
        if (_shipped.HasShipped(LineKind.Gone, 0))
        {
            _shipped.Report(HistoryDescriptors.NameTaken, DiagnosticProperties.None, _layout.Name, "belonged to a type that is gone");
        }
        else if (_shipped.Lines.Length == 0 && _history.FormerNameOf(_layout.Type) is { } name)
        {
            string literal = HistoryName.Literal(name);
            _shipped.Report(
                HistoryDescriptors.NameChanged,
                DiagnosticProperties.With(literal),
                $"with the wire name {name} and has {_layout.Name} now; write [State({literal})]");
        }
        else
        {
            KindCheck.Run(_shipped);
            CaseCheck.Run(_shipped);
            MemberCheck.Run(_shipped);
            CheckUnshipped();
        }
    }

    private void CheckUnshipped()
    {
        HashSet<string> replaced = [];
        foreach (LayoutEntry entry in _layout.Entries.Where(entry => !_shipped.IsSettled(entry.Line) && !IsRecorded(entry.Line)))
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
                _shipped.HasShipped(line.Kind, line.Number) ? "tells of something that has shipped already"
                : _layout.Entries.Any(entry => entry.Line.Text == line.Text) ? null
                : $"tells of nothing that '{_layout.Type.Name}' has";
            if (reason is not null)
            {
                Report(HistoryDescriptors.StaleLine, _layout.Location, DiagnosticProperties.WithLines([], [line.Text]), line.Text, reason);
            }
        }
    }

    private bool IsRecorded(HistoryLine line) =>
        _shipped.Lines.Any(other => other.Text == line.Text) || _unshipped.Any(other => other.Text == line.Text);

    private void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report(Diagnostic.Create(descriptor, location, properties, arguments));
}
