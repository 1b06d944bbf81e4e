using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Checks that objects with preserved references are not both in a later layer and outside of it. Each later layer has its own reference table.
/// So such an object, and all that it refers to, would be written once in each.
/// </summary>
internal static class LaterReferenceCheck
{
    public static void Run(INamedTypeSymbol type, List<SavedMember> members, DiagnosticSink sink)
    {
        List<SavedMember> followed = members.FindAll(member => CustomFormatters.NamedBy(member.Symbol) is null);
        foreach (SavedMember later in followed.Where(member => member.Since > 1))
        {
            List<INamedTypeSymbol> inside = [.. ReachableTypes.From(later.Type)];
            HashSet<ISymbol> preserved = new(inside.Where(each => each.PreservesReferences()), SymbolEqualityComparer.Default);
            if (preserved.Count == 0)
            {
                continue;
            }

            bool isRecursive = inside.Exists(each => Hierarchy.Of(type).Contains(each, SymbolEqualityComparer.Default));
            List<SavedMember> outside = followed.FindAll(other =>
                !IsSameLayer(other, later) && ReachableTypes.From(other.Type).Any(preserved.Contains));
            bool isOwn = Hierarchy.IsSame(later.Symbol.ContainingType, type);
            if ((isRecursive && isOwn) || outside.Exists(other => isOwn || Hierarchy.IsSame(other.Symbol.ContainingType, type)))
            {
                ISymbol shared = isRecursive
                    ? preserved.First()
                    : ReachableTypes.From(outside[0].Type).First(preserved.Contains);
                sink.Report(
                    DiagnosticDescriptors.ReferenceInLaterLayer,
                    isOwn ? later.Symbol : type,
                    $"{later.Symbol.ContainingType.Name}.{later.Symbol.Name}",
                    later.Since,
                    shared.Name);
            }
        }
    }

    private static bool IsSameLayer(SavedMember left, SavedMember right) =>
        left.Since == right.Since && Hierarchy.IsSame(left.Symbol.ContainingType, right.Symbol.ContainingType);
}
