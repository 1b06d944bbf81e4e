using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>What the classes of a hierarchy save: their members, those that they have retired, and the methods that take over these.</summary>
internal sealed class HierarchyMembers
{
    private readonly Dictionary<INamedTypeSymbol, List<SavedMember>> _saved = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<RetiredMember>> _retired = new(SymbolEqualityComparer.Default);

    /// <summary>Reads the members of a type and of those that it derives from.</summary>
    /// <param name="type">The type.</param>
    /// <param name="sink">Is told what is wrong with the type itself: what is wrong with a base class is told at the base class.</param>
    public HierarchyMembers(INamedTypeSymbol type, DiagnosticSink sink)
    {
        Classes = [.. Hierarchy.Of(type)];
        foreach (INamedTypeSymbol each in Classes)
        {
            DiagnosticSink own = Hierarchy.IsSame(each, type) ? sink : new DiagnosticSink(null);
            int version = StateTypeParser.VersionOf(each);
            _retired[each] = RetiredParser.Parse(each, version, own);
            Migrations.AddRange(MigrationParser.Parse(each, _retired[each], own));
            _saved[each] = MemberParser.Parse(each, type, version, _retired[each], own);
        }

        All = [.. Enumerable.Reverse(Classes).SelectMany(SavedBy)];
    }

    /// <summary>The classes, the one that all derive from first.</summary>
    public INamedTypeSymbol[] Classes { get; }

    /// <summary>All members, those of the type itself first: a parameter named count means its field _count, not its base class's.</summary>
    public List<SavedMember> All { get; }

    /// <summary>The methods that take over the values of retired members.</summary>
    public List<Migration> Migrations { get; } = [];

    /// <summary>The types of all members, retired ones included.</summary>
    public IEnumerable<ITypeSymbol> Types =>
        All.Select(member => member.Type).Concat(_retired.Values.SelectMany(each => each).Select(member => member.Type));

    /// <summary>The members that a class declares itself, by id.</summary>
    public List<SavedMember> SavedBy(INamedTypeSymbol type) => _saved[type];

    /// <summary>The members that a class has retired, by id.</summary>
    public List<RetiredMember> RetiredBy(INamedTypeSymbol type) => _retired[type];
}
