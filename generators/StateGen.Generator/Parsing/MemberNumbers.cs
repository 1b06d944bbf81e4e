using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Checks the ids and versions of members, including retired ones.</summary>
internal static class MemberNumbers
{
    /// <summary>The highest id of a member.</summary>
    public const int MaxId = 65535;

    /// <summary>Reports an id or a version that is out of range.</summary>
    public static void Check(INamedTypeSymbol type, string path, int id, int since, int version, Location? location, DiagnosticSink sink)
    {
        if (id is < 1 or > MaxId)
        {
            sink.Report(DiagnosticDescriptors.InvalidId, location, path, id);
        }

        if (since < 1 || since > version)
        {
            sink.Report(
                DiagnosticDescriptors.InvalidSince, location, DiagnosticProperties.With(type, since), path, since, type.Name, version);
        }
    }

    /// <summary>Reports ids that two members share.</summary>
    public static void CheckTwice(List<SavedMember> members, int next, DiagnosticSink sink)
    {
        for (int i = 1; i < members.Count; i++)
        {
            if (members[i].Id == members[i - 1].Id)
            {
                ISymbol symbol = members[i].Symbol;
                sink.Report(
                    DiagnosticDescriptors.DuplicateId,
                    symbol,
                    DiagnosticProperties.With(next),
                    $"{symbol.ContainingType.Name}.{symbol.Name}",
                    members[i].Id,
                    members[i - 1].Symbol.Name,
                    next);
            }
        }
    }

    /// <summary>Returns the id after the highest one. If that exceeds the maximum, returns the first unused id.</summary>
    public static int NextFreeId(List<SavedMember> members, List<RetiredMember> retired, int lastShipped)
    {
        HashSet<int> taken = [.. members.Select(member => member.Id).Concat(retired.Select(member => member.Id)).Where(id => id is >= 1 and <= MaxId)];
        int highest = taken.Append(lastShipped).Max();
        return highest < MaxId ? highest + 1 : Enumerable.Range(1, MaxId).FirstOrDefault(id => !taken.Contains(id));
    }
}
