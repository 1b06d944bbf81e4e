using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

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
            _shipped.Report(HistoryDescriptors.NameTaken, DiagnosticProperties.None, _layout.Name);
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
            MeaningCheck.Run(_shipped);
            CheckUnshipped();
        }
    }

    private void CheckUnshipped()
    {
        HashSet<string> wanted = [];
        HashSet<string> replaced = [];
        foreach (LayoutEntry entry in _layout.Entries.Where(entry => !_shipped.IsSettled(entry.Line)))
        {
            if (NewIn(entry.Line) is not { } line)
            {
                continue;
            }

            HistoryLine[] there = [.. _unshipped.Where(other => other.Key == line.Key)];
            wanted.Add(line.Text);
            if (there.Any(other => other.Text == line.Text) && !IsNamedTwice(there.Where(other => other.Text == line.Text)))
            {
                continue;
            }

            string[] stale = [.. there.Select(other => other.Text).Distinct()];
            replaced.UnionWith(stale);
            Report(
                HistoryDescriptors.NotRecorded,
                entry.Location,
                DiagnosticProperties.WithLines([line.ToString()], stale),
                entry.Subject,
                line.ToString());
        }

        foreach (HistoryLine line in _unshipped.Where(line => !replaced.Contains(line.Text) && !wanted.Contains(line.Text)))
        {
            if (line.Kind is LineKind.Values or LineKind.Names && _shipped.IsSettled(line))
            {
                // Nobody knows what it is to say until the member is mended.
                continue;
            }

            string reason = _shipped.HasShipped(line.Kind, line.Number)
                ? "tells of something that has shipped already"
                : $"tells of nothing that '{_layout.Type.Name}' has";
            if (_shipped.HasShipped(line.Kind, line.Number) || !_layout.Entries.Any(entry => entry.Line.Text == line.Text))
            {
                Report(HistoryDescriptors.StaleLine, _layout.Location, DiagnosticProperties.WithLines([], [line.Text]), line.Text, reason);
            }
        }
    }

    /// <summary>What a line of the code tells that has not shipped, or <see langword="null"/> where all of it has.</summary>
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
                // With other members than those of the line that has shipped, they are what is reported.
                return _shipped.HasShipped(line.Kind, line.Number) ? null : line;
            default:
                return _shipped.Lines.Any(other => other.Text == line.Text) ? null : line;
        }
    }

    /// <summary>Whether two branches gave the same member to different properties: only one name ships.</summary>
    private static bool IsNamedTwice(IEnumerable<HistoryLine> lines) =>
        lines.Where(line => line.Kind == LineKind.Member && line.Comment.Length > 0).Select(line => line.Comment).Distinct().Count() > 1;

    private void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report(Diagnostic.Create(descriptor, location, properties, arguments));
}
