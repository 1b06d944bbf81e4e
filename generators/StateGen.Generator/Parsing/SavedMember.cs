using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>A member on its way from symbol to model.</summary>
internal sealed class SavedMember(ISymbol symbol, ITypeSymbol type, int id, int since, FormatterModel formatter)
{
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = type;

    /// <summary>Its type as it was declared: in a generic base class, with the type parameters of that class.</summary>
    public ITypeSymbol DeclaredType => Symbol.OriginalDefinition is IPropertySymbol property ? property.Type : ((IFieldSymbol)Symbol.OriginalDefinition).Type;

    public int Id { get; } = id;

    public int Since { get; } = since;

    public FormatterModel Formatter { get; } = formatter;

    /// <summary>Whether its integers have their full width.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether its hash tables are written in canonical order.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>The strings that it often holds.</summary>
    public KnownValuesModel? Known { get; init; }

    /// <summary>Whether its value must not be shown to anybody.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether a new object holds something else than its type's default here, or nothing proves that it does not.</summary>
    public bool HasInitialValue { get; set; }

    /// <summary>Why it is not proven that a new object holds the default, where no initializer says what it holds.</summary>
    public string? Doubt { get; set; }

    /// <summary>Whether the constructor is known to keep what its parameter brings, whatever that is.</summary>
    public bool IsStored { get; set; } = true;

    /// <summary>Whether the constructor gives a required member its value, so that no object initializer has to.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Whether it is declared as nullable and nothing shows that a new object has a value there.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The type that is restored, which declares it itself or derives from the class that does.</summary>
    public required INamedTypeSymbol Restored { get; init; }

    /// <summary>Whether its name alone means another member in the type that is restored.</summary>
    public bool IsHidden => Hierarchy.IsHidden(Symbol, Restored);

    /// <summary>The constructor parameter that takes it.</summary>
    public IParameterSymbol? Parameter { get; set; }

    public bool IsRequired => !IsGiven && Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>Whether an object initializer can set it, and nothing later; an initializer finds no member that is hidden.</summary>
    public bool IsInitOnly => Symbol is IPropertySymbol { SetMethod: { IsInitOnly: true } setter } && IsReachable(setter) && !IsHidden;

    /// <summary>Whether there is no way to it: code that only its class may call, and no field.</summary>
    public bool IsOutOfReach => FieldName is null
        && (!HasGetter || (Symbol is IPropertySymbol { SetMethod: not null } && !HasSetter && !IsInitOnly));

    /// <summary>Whether generated code can assign it at any time.</summary>
    public bool HasSetter => Symbol switch
    {
        IPropertySymbol { SetMethod: { IsInitOnly: false } setter } => IsReachable(setter),
        IFieldSymbol { IsReadOnly: false } variable => IsReachable(variable),
        _ => false,
    };

    /// <summary>Whether generated code can read it by its name.</summary>
    public bool HasGetter => Symbol is IPropertySymbol property
        ? property.GetMethod is { } getter && IsReachable(getter)
        : IsReachable(Symbol);

    /// <summary>The field that holds it, by which it can be reached where it has no setter; <see langword="null"/> where code computes it.</summary>
    public string? FieldName => Symbol switch
    {
        IFieldSymbol variable => variable.Name,
        // What overrides it has a field of its own.
        IPropertySymbol property when IsAutoProperty(property) && Hierarchy.IsSame(Hierarchy.MostDerived(property, Restored), property) => $"<{property.Name}>k__BackingField",
        _ => null,
    };

    /// <summary>Whether it is a collection that is filled where it is. One that may be null has no place to be filled.</summary>
    public bool IsFilled => !HasSetter && !IsInitOnly && Parameter is null && Formatter.CanFill
        && !((MayBeNull || IsReplaced) && FieldName is not null);

    /// <summary>Whether its class can put another collection in its place, or none, though generated code cannot call what does.</summary>
    private bool IsReplaced => Symbol is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false };

    /// <summary>Whether it is set through its field once the object is made.</summary>
    public bool IsSetByField => !IsRequired && Parameter is null && !IsFilled && !HasSetter && (!IsInitOnly || KeepsInitialValue || (FieldName is not null && Restored.PreservesReferences()));

    /// <summary>Whether an object initializer would overwrite what the type itself gives it where an older blob is restored.</summary>
    private bool KeepsInitialValue => Since > 1 && HasInitialValue && FieldName is not null;

    /// <summary>
    /// Whether it is set after the constructor as well, which may make something else of what is passed to it. A collection stays
    /// the one that the constructor made, with its comparer.
    /// </summary>
    public bool IsSetAgain => Parameter is not null && !IsStored && HasSetter && (Type.IsValueType || Type.SpecialType == SpecialType.System_String);

    /// <summary>Whether its setter is code of the user's, which may refuse a value or do something else with it.</summary>
    public bool HasSetterCode => HasSetter
        && Hierarchy.MostDerived(Symbol, Restored) is IPropertySymbol { SetMethod: { } setter }
        && (setter.PartialImplementationPart ?? setter).DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null });

    /// <summary>Whether a property is an auto-property; the fields of other assemblies are not seen, but their accessors are marked.</summary>
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

        // A protected member that the class hides cannot be reached through the base class.
        Accessibility.Protected => !IsHidden,
        Accessibility.ProtectedAndInternal => !IsHidden && SharesInternals(symbol),
        Accessibility.ProtectedOrInternal => !IsHidden || SharesInternals(symbol),
        _ => true,
    };

    private bool SharesInternals(ISymbol symbol) =>
        Hierarchy.IsSame(symbol.ContainingAssembly, Restored.ContainingAssembly)
        || symbol.ContainingAssembly.GivesAccessTo(Restored.ContainingAssembly);
}
