using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Compares the layout of a type with the history.</summary>
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

    /// <summary>Reports the differences between layout and history.</summary>
    public static void Run(TypeLayout layout, ProjectHistory history, Action<Diagnostic> report) =>
        new TypeCheck(layout, history, report).Run();

    private void Run()
    {
        if (_shipped.HasShipped(LineKind.Gone, 0))
        {
            _shipped.Report(HistoryDescriptors.NameTaken, DiagnosticProperties.None, _layout.Name);
        }
        else if (_shipped.Lines.Length == 0 && _history.FormerNameOf(_layout.Type) is { } name)
        {
            string literal = HistoryName.Literal(name);
            _shipped.Report(
                HistoryDescriptors.NameChanged,
                DiagnosticProperties.With(literal),
                $"with the wire name {name} and now has {_layout.Name}; write [State({literal})]");
        }
        else
        {
            KindCheck.Run(_shipped);
            CaseCheck.Run(_shipped);
            MemberCheck.Run(_shipped);
            MeaningCheck.Run(_shipped);
            CheckUnshipped();
        }
    }

    private void CheckUnshipped()
    {
        HashSet<string> settled = [];
        foreach (LayoutEntry entry in _layout.Entries.Where(entry => !_shipped.IsSettled(entry.Line)))
        {
            if (NewIn(entry.Line) is { } line)
            {
                CheckRecorded(entry, line, settled);
            }
        }

        foreach (HistoryLine line in _unshipped.Where(line => !settled.Contains(line.Text) && !IsUndecided(line)))
        {
            CheckStale(line);
        }
    }

    /// <summary>Reports a line that the unshipped history needs, and records which lines it replaces.</summary>
    private void CheckRecorded(LayoutEntry entry, HistoryLine line, HashSet<string> settled)
    {
        HistoryLine[] there = [.. _unshipped.Where(other => other.Key == line.Key)];
        HistoryLine[] same = [.. there.Where(other => other.Text == line.Text)];
        settled.Add(line.Text);
        if (same.Length == 0 || IsNamedTwice(same))
        {
            string[] stale = [.. there.Select(other => other.Text).Distinct()];
            settled.UnionWith(stale);
            Report(
                HistoryDescriptors.NotRecorded,
                entry.Location,
                DiagnosticProperties.WithLines([line.ToString()], stale),
                entry.Subject,
                line.ToString());
        }
    }

    /// <summary>Determines whether the content of a line is unknown until the member is fixed.</summary>
    private bool IsUndecided(HistoryLine line) => line.Kind is LineKind.Values or LineKind.Names && _shipped.IsSettled(line);

    /// <summary>Reports a line of the unshipped history that the code does not need.</summary>
    private void CheckStale(HistoryLine line)
    {
        bool hasShipped = _shipped.HasShipped(line.Kind, line.Number);
        if (hasShipped || !_layout.Entries.Any(entry => entry.Line.Text == line.Text))
        {
            Report(
                HistoryDescriptors.StaleLine,
                _layout.Location,
                DiagnosticProperties.WithLines([], [line.Text]),
                line.Text,
                hasShipped ? "describes something that has already shipped" : $"does not match anything in '{_layout.Type.Name}'");
        }
    }

    /// <summary>Returns the part of a line that has not shipped, or <see langword="null"/> if all of it has.</summary>
    private HistoryLine? NewIn(HistoryLine line)
    {
        switch (line.Kind)
        {
            case LineKind.Values:
                List<Dictionary<string, string>> known = _shipped.ValuesOf(line.Number);
                string text = EnumValues.TextOf(line.Values!.Select((values, index) =>
                    values.Where(value => index >= known.Count || !known[index].ContainsKey(value.Number))));
                return text.Length == 0 ? null : line with { Rest = text };
            case LineKind.Version:
                // If the members differ from the shipped line, another check reports them.
                return _shipped.HasShipped(line.Kind, line.Number) ? null : line;
            default:
                return _shipped.Lines.Any(other => other.Text == line.Text) ? null : line;
        }
    }

    /// <summary>Determines whether two branches gave the same id to different properties. Only one name can ship.</summary>
    private static bool IsNamedTwice(IEnumerable<HistoryLine> lines) =>
        lines.Where(line => line.Kind == LineKind.Member && line.Comment.Length > 0).Select(line => line.Comment).Distinct().Count() > 1;

    private void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report(Diagnostic.Create(descriptor, location, properties, arguments));
}
