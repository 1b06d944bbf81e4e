using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Checks a history file for invalid and contradictory lines.</summary>
internal static class FileCheck
{
    /// <summary>Reports problems at the lines themselves.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="file">The parsed file.</param>
    /// <param name="isShipped">
    /// Whether the file contains shipped layouts. Others can be written again from the code after a merge of branches.
    /// </param>
    /// <param name="report">Receives each diagnostic.</param>
    public static void Run(string path, HistoryFile file, bool isShipped, Action<Diagnostic> report)
    {
        foreach (TextLine place in file.Unreadable)
        {
            report(At(path, place, "is not a line of a layout history; a line looks like 'chat-session member 5 since 2 string'"));
        }

        Dictionary<(string, LineKind, int), (TextLine Place, HistoryLine Line)> seen = [];
        foreach ((TextLine place, HistoryLine line) in file.Lines.Where(each => !FollowsTheCode(each.Line, isShipped)))
        {
            (string, LineKind, int) key = (line.Name, line.Kind, line.Number);
            if (!seen.TryGetValue(key, out (TextLine Place, HistoryLine Line) first))
            {
                seen.Add(key, (place, line));
            }
            else if (first.Line.Layout != line.Layout)
            {
                report(At(path, place, $"contradicts line {first.Place.LineNumber + 1}; {AdviceFor(line.Kind, isShipped)}"));
            }
            else if (isShipped && line.Kind == LineKind.Member && IsOtherName(first.Line.Comment, line.Comment))
            {
                string other = $"has shipped as '{first.Line.Comment}' too, in line {first.Place.LineNumber + 1}";
                report(At(path, place, $"{other}; {Hotfix.Members}, or remove one of the two lines where both are the same member"));
            }
        }

        if (isShipped)
        {
            VersionCheck.Run(file, (place, problem) => report(At(path, place, problem)));
            CheckValues(file, (place, problem) => report(At(path, place, problem)));
            CheckCases(file, (place, problem) => report(At(path, place, problem)));
        }
    }

    /// <summary>Reports values that two branches gave different names.</summary>
    private static void CheckValues(HistoryFile file, Action<TextLine, string> report)
    {
        Dictionary<(string Type, int Member, int Enum, string Number), (TextLine Place, string Name)> seen = [];
        foreach ((TextLine place, HistoryLine line) in file.Lines.Where(each => each.Line.Kind == LineKind.Values))
        {
            IEnumerable<(int Enum, string Number, string Name)> values =
                line.Values!.SelectMany((names, index) => names.Select(value => (index, value.Number, value.Name)));
            foreach ((int index, string number, string name) in values)
            {
                if (!seen.TryGetValue((line.Name, line.Number, index, number), out (TextLine Place, string Name) first))
                {
                    seen.Add((line.Name, line.Number, index, number), (place, name));
                }
                else if (first.Name != name)
                {
                    string other = $"line {first.Place.LineNumber + 1} says that it is '{first.Name}'";
                    report(place, $"says that {number} is '{name}', and {other}; {Hotfix.Values}");
                    break;
                }
            }
        }
    }

    /// <summary>Reports cases that two branches gave different tags.</summary>
    private static void CheckCases(HistoryFile file, Action<TextLine, string> report)
    {
        Dictionary<(string, string), (TextLine Place, HistoryLine Line)> seen = [];
        foreach ((TextLine place, HistoryLine line) in file.Lines.Where(each => each.Line.Kind == LineKind.Case))
        {
            if (!seen.TryGetValue((line.Name, line.Rest), out (TextLine Place, HistoryLine Line) first))
            {
                seen.Add((line.Name, line.Rest), (place, line));
            }
            else if (first.Line.Number != line.Number)
            {
                report(place, $"has shipped with the tag {first.Line.Number} too, in line {first.Place.LineNumber + 1}; {Hotfix.Cases}");
            }
        }
    }

    /// <summary>Determines whether a line has its own check, or is written again from the code.</summary>
    private static bool FollowsTheCode(HistoryLine line, bool isShipped) =>
        line.Kind is LineKind.Version or LineKind.Values || (!isShipped && line.Kind is LineKind.Names);

    private static string AdviceFor(LineKind kind, bool isShipped) => (kind, isShipped) switch
    {
        (LineKind.Member, true) => Hotfix.Members,
        (LineKind.Case, true) => Hotfix.Cases,
        _ => "remove one of the two",
    };

    private static bool IsOtherName(string left, string right) => left.Length > 0 && right.Length > 0 && left != right;

    /// <summary>Reports shipped types that are missing, unless another type in the code has replaced them.</summary>
    public static void ReportGone(string path, ProjectHistory history, Action<Diagnostic> report)
    {
        foreach (string name in history.NamesWithoutType(history.Shipped).Where(name => !history.IsGone(name) && history.HeirOf(name) is null))
        {
            (TextLine place, _) = history.Shipped.Lines.First(line => line.Line.Name == name);
            string candidate = history.CandidateFor(name) is { } type ? $"'{type.Name}', which looks like it," : "a type that has another name now";
            report(Diagnostic.Create(
                HistoryDescriptors.NameChanged,
                LocationOf(path, place),
                name,
                $"and is missing now; add the type again, or mark {candidate} with [State({HistoryName.Literal(name)})] if it is the same type, "
                + $"or add '{name} gone' to StateGen.Unshipped.txt if no blob of it is left"));
        }
    }

    private static Location LocationOf(string path, TextLine place) =>
        Location.Create(path, place.Span, place.Text!.Lines.GetLinePositionSpan(place.Span));

    private static Diagnostic At(string path, TextLine place, string problem) =>
        Diagnostic.Create(HistoryDescriptors.WrongLine, LocationOf(path, place), place.ToString().Trim(), problem);
}
