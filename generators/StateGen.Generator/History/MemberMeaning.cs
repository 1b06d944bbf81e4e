using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>
/// What the type of a member says beyond its bytes: the enums in it, what the items of its tuples are called, and where null
/// may be. Types that are written alike have the same parts in the same order.
/// </summary>
internal sealed class MemberMeaning
{
    /// <summary>The placeholder for the name of an item without one.</summary>
    public const string NoName = "-";

    private readonly IAssemblySymbol _assembly;
    private readonly List<INamedTypeSymbol> _enums = [];
    private readonly List<string> _names = [];
    private readonly List<NullableAnnotation> _parts = [];

    /// <param name="type">The type of the member.</param>
    /// <param name="assembly">The assembly of the state type, which may name formatters.</param>
    public MemberMeaning(ITypeSymbol type, IAssemblySymbol assembly)
    {
        _assembly = assembly;
        Add(type);
    }

    /// <summary>The enums, from the outside in and from left to right.</summary>
    public IReadOnlyList<INamedTypeSymbol> Enums => _enums;

    /// <summary>The names of the items of tuples in the same order; a dash where an item has none.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>For the type itself and each type in it, whether it may be null; values are of no interest here.</summary>
    public IReadOnlyList<NullableAnnotation> Parts => _parts;

    /// <summary>The parts that may be null, by their places from 0 on, as a line lists them.</summary>
    public string Nulls => string.Join(" ", Enumerable.Range(0, _parts.Count).Where(part => _parts[part] == NullableAnnotation.Annotated));

    /// <summary>The names as a line lists them, or the empty string where no item has one.</summary>
    public string NamesText => _names.All(name => name == NoName) ? "" : string.Join(" ", _names);

    private void Add(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            // The words of the type say that it may be null.
            Add(nullable.TypeArguments[0]);
            return;
        }

        _parts.Add(type.IsValueType ? NullableAnnotation.None : type.NullableAnnotation);
        if (CustomFormatters.FindNamed(type, _assembly) is not null)
        {
            return;
        }

        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType);
                break;
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } named:
                _enums.Add(named);
                break;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                foreach (IFieldSymbol element in tuple.TupleElements)
                {
                    _names.Add(element.IsExplicitlyNamedTupleElement ? element.Name : NoName);
                    Add(element.Type);
                }

                break;
            case INamedTypeSymbol named when !named.IsUnion():
                AddArguments(named);
                break;
        }
    }

    private void AddArguments(INamedTypeSymbol type)
    {
        if (type.IsState())
        {
            foreach (ITypeSymbol argument in WireText.ArgumentsOf(type))
            {
                Add(argument);
            }

            return;
        }

        INamedTypeSymbol known = WireText.Alike.ContainsKey(type.MetadataFullName()) ? type : UserDefinedCollections.BaseOf(type) ?? type;
        foreach (ITypeSymbol argument in known.TypeArguments)
        {
            Add(argument);
        }
    }
}
