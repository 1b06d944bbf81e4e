using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>
/// Describes what the type of a member means beyond its bytes: enums, names of tuple items, and nullability. Types with the same format have the
/// same parts in the same order.
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
    /// <param name="assembly">The assembly of the state type. Its attributes may name formatters.</param>
    public MemberMeaning(ITypeSymbol type, IAssemblySymbol assembly)
    {
        _assembly = assembly;
        Add(type);
    }

    /// <summary>Gets the enums, from the outside in and from left to right.</summary>
    public IReadOnlyList<INamedTypeSymbol> Enums => _enums;

    /// <summary>Gets the names of tuple items in the same order. An item without a name has a dash.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets the nullability of the type and of each type in it. It does not apply to value types.</summary>
    public IReadOnlyList<NullableAnnotation> Parts => _parts;

    /// <summary>Gets the positions of nullable parts, starting at 0, as a line lists them.</summary>
    public string Nulls => string.Join(" ", Enumerable.Range(0, _parts.Count).Where(part => _parts[part] == NullableAnnotation.Annotated));

    /// <summary>Gets the names as a line lists them, or the empty string if no item has a name.</summary>
    public string NamesText => _names.All(name => name == NoName) ? "" : string.Join(" ", _names);

    private void Add(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            // The format of the type already says that it may be null.
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
