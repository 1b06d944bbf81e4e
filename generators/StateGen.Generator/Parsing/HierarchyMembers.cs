using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Holds what the classes of a hierarchy save: their members, retired members, and migrations.</summary>
internal sealed class HierarchyMembers
{
    private readonly Dictionary<INamedTypeSymbol, List<SavedMember>> _saved = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<RetiredMember>> _retired = new(SymbolEqualityComparer.Default);

    /// <summary>Reads the members of a type and of its base classes.</summary>
    /// <param name="type">The type.</param>
    /// <param name="sink">Receives the diagnostics of the type itself. A base class reports its own.</param>
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

    /// <summary>Gets the classes, base first.</summary>
    public INamedTypeSymbol[] Classes { get; }

    /// <summary>
    /// Gets all members, most derived first. So a parameter named count matches the type's own field _count before that of a base class.
    /// </summary>
    public List<SavedMember> All { get; }

    /// <summary>Gets the methods that take over the values of retired members.</summary>
    public List<Migration> Migrations { get; } = [];

    /// <summary>Gets the types of all members, including retired ones.</summary>
    public IEnumerable<ITypeSymbol> Types =>
        All.Select(member => member.Type).Concat(_retired.Values.SelectMany(each => each).Select(member => member.Type));

    /// <summary>Returns the members that a class declares itself, by id.</summary>
    public List<SavedMember> SavedBy(INamedTypeSymbol type) => _saved[type];

    /// <summary>Returns the members that a class has retired, by id.</summary>
    public List<RetiredMember> RetiredBy(INamedTypeSymbol type) => _retired[type];
}
