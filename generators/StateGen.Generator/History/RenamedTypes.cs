using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>
/// Finds types whose wire names have changed: a type without a history may match a history without a type. The name in source decides. The shape
/// alone never does, because someone may delete a type and add another of the same shape.
/// </summary>
internal sealed class RenamedTypes
{
    private readonly ProjectHistory _history;
    private readonly List<INamedTypeSymbol> _candidates;

    public RenamedTypes(ProjectHistory history)
    {
        _history = history;
        HashSet<string> known = [.. history.Shipped.Names];
        _candidates = [.. history.Types.Where(type => !known.Contains(HistoryName.Of(type)))];
        string[] names = [.. history.NamesWithoutType(history.Shipped).Where(name => !history.IsGone(name))];
        foreach (string name in names)
        {
            Take(name, _candidates.Find(type => SourceNamesOf(name).Contains(type.FullName())));
        }

        string[] open = [.. names.Where(name => !Heirs.ContainsKey(name))];
        ILookup<string, string> bySimpleName = open.ToLookup(SimpleNameOf);
        foreach (string name in open)
        {
            // A type with an explicit wire name has it on purpose.
            INamedTypeSymbol[] moved = [.. _candidates.Where(type => IsNamedLike(name, type) && !HasOwnName(type))];
            bool isOnlyOne = bySimpleName[SimpleNameOf(name)].Count() == 1 && moved.Length == 1;
            Take(name, isOnlyOne ? moved[0] : OnlyOne(moved.Where(type => IsLike(name, type))));
        }
    }

    /// <summary>Gets the types by their former names.</summary>
    public Dictionary<string, INamedTypeSymbol> Heirs { get; } = [];

    /// <summary>Returns the type of the same shape, if there is exactly one.</summary>
    public INamedTypeSymbol? CandidateFor(string name) => OnlyOne(_candidates.Where(type => IsLike(name, type)));

    private static bool HasOwnName(INamedTypeSymbol type) => type.FindAttribute(AttributeNames.State)?.ConstructorArguments.Length > 0;

    private static string ArityOf(string name) => name[name.Length - 1] == '>' ? name.Substring(name.LastIndexOf('<')) : "";

    private static INamedTypeSymbol? OnlyOne(IEnumerable<INamedTypeSymbol> types) => types.Take(2).Count() == 1 ? types.First() : null;

    private void Take(string name, INamedTypeSymbol? type)
    {
        if (type is not null)
        {
            Heirs.Add(name, type);
            _candidates.Remove(type);
        }
    }

    /// <summary>Returns the names in source that the history records for a type.</summary>
    private IEnumerable<string> SourceNamesOf(string name) => _history.Shipped.Of(name)
        .Where(line => line.Kind is LineKind.Type or LineKind.Union && line.Comment.Length > 0)
        .Select(line => line.Comment);

    /// <summary>Returns the name in source without its namespace. If the history records none, the wire name serves instead.</summary>
    private string SimpleNameOf(string name) => (SourceNamesOf(name).FirstOrDefault() ?? name.Split('<')[0].Trim('"')).Split('.').Last();

    private bool IsNamedLike(string name, INamedTypeSymbol type) =>
        type.Name == SimpleNameOf(name) && ArityOf(HistoryName.Of(type)) == ArityOf(name);

    /// <summary>Determines whether a type has all shipped members or cases.</summary>
    private bool IsLike(string name, INamedTypeSymbol type)
    {
        HistoryLine[] parts = [.. _history.Shipped.Of(name).Where(line => line.Kind is LineKind.Member or LineKind.Case)];
        return parts.Length > 0
            && TypeLayout.Of(type, CancellationToken.None) is { } layout
            && parts.All(part => layout.Entries.Any(entry => entry.Line.Key == part.Key && IsAlike(entry.Line, part)));
    }

    private static bool IsAlike(HistoryLine left, HistoryLine right) => (left with { Name = right.Name }).Layout == right.Layout;
}
