using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace StateGen.Generator.History;

/// <summary>
/// Checks the shipped versions against each other and against the members. If two branches have shipped, their lines contradict each other. Only
/// the first problem of a type is reported, since others have the same cause.
/// </summary>
internal sealed class VersionCheck
{
    private readonly List<(TextLine Place, HistoryLine Line)> _versions;
    private readonly List<(TextLine Place, HistoryLine Line, int Since)> _members;

    private VersionCheck(IEnumerable<(TextLine Place, HistoryLine Line)> lines)
    {
        (TextLine Place, HistoryLine Line)[] all = [.. lines];
        _versions = [.. all.Where(each => each.Line.Kind == LineKind.Version).OrderBy(each => each.Line.Number)];

        // Contradictory lines have their own report, so the first one counts here.
        _members =
        [
            .. all.Where(each => each.Line.Kind == LineKind.Member)
                .GroupBy(each => each.Line.Number)
                .Select(lines => lines.First())
                .Select(each => (each.Place, each.Line, each.Line.Member!.Since)),
        ];
    }

    /// <summary>Reports problems at the version lines.</summary>
    public static void Run(HistoryFile shipped, Action<TextLine, string> report)
    {
        foreach (IGrouping<string, (TextLine, HistoryLine Line)> type in shipped.Lines.GroupBy(each => each.Line.Name))
        {
            VersionCheck check = new(type);
            if ((check.TwoOfOneNumber() ?? check.MemberNotListed() ?? check.ListedWithoutMember() ?? check.Unlisted()) is { } problem)
            {
                report(problem.Place, problem.Text);
            }
        }
    }

    /// <summary>Finds a version that two branches shipped with different members.</summary>
    private (TextLine Place, string Text)? TwoOfOneNumber()
    {
        Dictionary<int, (TextLine Place, HistoryLine Line)> seen = [];
        foreach ((TextLine place, HistoryLine line) in Listed)
        {
            if (!seen.TryGetValue(line.Number, out (TextLine Place, HistoryLine Line) first))
            {
                seen.Add(line.Number, (place, line));
            }
            else if (first.Line.Text != line.Text)
            {
                return (place, $"contradicts line {first.Place.LineNumber + 1}; {Hotfix.Versions}");
            }
        }

        return null;
    }

    /// <summary>Finds a version that shipped without a member of the same or an older version. The member comes from another branch.</summary>
    private (TextLine Place, string Text)? MemberNotListed()
    {
        foreach ((TextLine place, HistoryLine line) in Listed)
        {
            HashSet<int> ids = line.Members!;
            foreach ((TextLine memberPlace, HistoryLine member, int since) in _members)
            {
                if (since <= line.Number && !ids.Contains(member.Number))
                {
                    return (place, $"does not list the member {member.Number}, which line {memberPlace.LineNumber + 1} says it has; {Hotfix.Versions}");
                }
            }
        }

        return null;
    }

    /// <summary>Finds a listed member whose line is missing, or says that a later version added it.</summary>
    private (TextLine Place, string Text)? ListedWithoutMember()
    {
        foreach ((TextLine place, HistoryLine line) in Listed)
        {
            foreach (int id in line.Members!.OrderBy(id => id))
            {
                if (!_members.Exists(member => member.Line.Number == id && member.Since <= line.Number))
                {
                    return (place, $"lists the member {id}, and no line of a member says that the version has it; bring that line back");
                }
            }
        }

        return null;
    }

    /// <summary>Finds an older version line without members, if several members may belong to it. One release or two branches shipped them.</summary>
    private (TextLine Place, string Text)? Unlisted()
    {
        foreach ((TextLine place, HistoryLine line) in _versions)
        {
            int[] added = [.. _members.Where(member => member.Since == line.Number).Select(member => member.Line.Number).Distinct().OrderBy(id => id)];
            if (line.Number > 1 && added.Length > 1 && !Listed.Any(other => other.Line.Number == line.Number))
            {
                string members = string.Join(" and ", new[] { string.Join(", ", added.Take(added.Length - 1)), $"{added[added.Length - 1]}" });
                string whole = MemberList.TextOf(_members.Where(member => member.Since <= line.Number).Select(member => member.Line.Number));
                string advice = $"write '{line.Text} {whole}' where one release shipped {members} together";
                return (place, $"does not list its members; {advice}, and see docs/hotfix-branches.md where two branches each shipped one");
            }
        }

        return null;
    }

    private IEnumerable<(TextLine Place, HistoryLine Line)> Listed => _versions.Where(each => each.Line.Members is not null);
}
