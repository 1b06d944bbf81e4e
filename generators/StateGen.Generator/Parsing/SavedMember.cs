using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Represents a saved member between symbol and model.</summary>
internal sealed class SavedMember(ISymbol symbol, ITypeSymbol type, int id, int since, FormatterModel formatter)
{
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = type;

    /// <summary>Gets the declared type. In a generic base class, it contains the type parameters of that class.</summary>
    public ITypeSymbol DeclaredType => Symbol.OriginalDefinition is IPropertySymbol property ? property.Type : ((IFieldSymbol)Symbol.OriginalDefinition).Type;

    public int Id { get; } = id;

    public int Since { get; } = since;

    public FormatterModel Formatter { get; } = formatter;

    /// <summary>Gets whether integers are written at full width.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Gets whether hash tables are written in canonical order.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>Gets the known strings of the member.</summary>
    public KnownValuesModel? Known { get; init; }

    /// <summary>Gets whether the value is sensitive and must not be shown.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Gets whether the initial value may differ from the type's default.</summary>
    public bool HasInitialValue { get; set; }

    /// <summary>Gets the reason why the default is not proven, if the member has no initializer.</summary>
    public string? Doubt { get; set; }

    /// <summary>Gets whether the constructor is known to store its argument unchanged.</summary>
    public bool IsStored { get; set; } = true;

    /// <summary>Gets whether the constructor sets a required member, so that no object initializer must.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Gets whether the member is nullable and no initializer gives it a value.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Gets the type to restore: the declaring class, or one that derives from it.</summary>
    public required INamedTypeSymbol Restored { get; init; }

    /// <summary>Gets whether the restored type hides the member with another of the same name.</summary>
    public bool IsHidden => Hierarchy.IsHidden(Symbol, Restored);

    /// <summary>Gets the constructor parameter that sets the member.</summary>
    public IParameterSymbol? Parameter { get; set; }

    public bool IsRequired => !IsGiven && Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>Gets whether only an object initializer can set the member. An initializer cannot name a hidden member.</summary>
    public bool IsInitOnly => Symbol is IPropertySymbol { SetMethod: { IsInitOnly: true } setter } && IsReachable(setter) && !IsHidden;

    /// <summary>Gets whether generated code cannot reach the member: only its class can call its accessors, and it has no field.</summary>
    public bool IsOutOfReach => FieldName is null
        && (!HasGetter || (Symbol is IPropertySymbol { SetMethod: not null } && !HasSetter && !IsInitOnly));

    /// <summary>Gets whether generated code can assign the member at any time.</summary>
    public bool HasSetter => Symbol switch
    {
        IPropertySymbol { SetMethod: { IsInitOnly: false } setter } => IsReachable(setter),
        IFieldSymbol { IsReadOnly: false } variable => IsReachable(variable),
        _ => false,
    };

    /// <summary>Gets whether generated code can read the member by its name.</summary>
    public bool HasGetter => Symbol is IPropertySymbol property
        ? property.GetMethod is { } getter && IsReachable(getter)
        : IsReachable(Symbol);

    /// <summary>Gets the field that stores the member, for access without a setter, or <see langword="null"/> if code computes the value.</summary>
    public string? FieldName => Symbol switch
    {
        IFieldSymbol variable => variable.Name,
        // An override has its own field.
        IPropertySymbol property when IsAutoProperty(property) && Hierarchy.IsSame(Hierarchy.MostDerived(property, Restored), property) => $"<{property.Name}>k__BackingField",
        _ => null,
    };

    /// <summary>Gets whether restoring fills the collection in place. A collection that may be null cannot be filled in place.</summary>
    public bool IsFilled => !HasSetter && !IsInitOnly && Parameter is null && Formatter.CanFill
        && !((MayBeNull || IsReplaced) && FieldName is not null);

    /// <summary>Gets whether its class can replace the collection, though generated code cannot.</summary>
    private bool IsReplaced => Symbol is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false };

    /// <summary>Gets whether generated code sets the member through its field after construction.</summary>
    public bool IsSetByField => !IsRequired && Parameter is null && !IsFilled && !HasSetter && (!IsInitOnly || KeepsInitialValue || (FieldName is not null && Restored.PreservesReferences()));

    /// <summary>Gets whether an object initializer would overwrite the initial value when an older blob is restored.</summary>
    private bool KeepsInitialValue => Since > 1 && HasInitialValue && FieldName is not null;

    /// <summary>
    /// Gets whether the member is also set after the constructor, which may have changed the value. Collections are not set again: the one from
    /// the constructor keeps its comparer.
    /// </summary>
    public bool IsSetAgain => Parameter is not null && !IsStored && HasSetter && (Type.IsValueType || Type.SpecialType == SpecialType.System_String);

    /// <summary>Gets whether the setter is user code, which may reject or change a value.</summary>
    public bool HasSetterCode => HasSetter
        && Hierarchy.MostDerived(Symbol, Restored) is IPropertySymbol { SetMethod: { } setter }
        && (setter.PartialImplementationPart ?? setter).DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null });

    /// <summary>
    /// Determines whether a property is an auto-property. Fields of other assemblies are not visible, but their accessors are marked.
    /// </summary>
    public static bool IsAutoProperty(IPropertySymbol property) =>
        property.ContainingType.GetMembers()
            .OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        || (!property.Locations.Any(location => location.IsInSource)
            && property.GetMethod?.FindAttribute("System.Runtime.CompilerServices.CompilerGeneratedAttribute") is not null);

    private bool IsReachable(ISymbol symbol) => Hierarchy.IsSame(symbol.ContainingType, Restored) || symbol.DeclaredAccessibility switch
    {
        Accessibility.Private => false,
        Accessibility.Internal => SharesInternals(symbol),

        // A derived class cannot reach a hidden protected member through base.
        Accessibility.Protected => !IsHidden,
        Accessibility.ProtectedAndInternal => !IsHidden && SharesInternals(symbol),
        Accessibility.ProtectedOrInternal => !IsHidden || SharesInternals(symbol),
        _ => true,
    };

    private bool SharesInternals(ISymbol symbol) =>
        Hierarchy.IsSame(symbol.ContainingAssembly, Restored.ContainingAssembly)
        || symbol.ContainingAssembly.GivesAccessTo(Restored.ContainingAssembly);
}
