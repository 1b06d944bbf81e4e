using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>A member on its way from symbol to model.</summary>
internal sealed class SavedMember(ISymbol symbol, ITypeSymbol type, int id, int since, FormatterModel formatter)
{
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = type;

    public int Id { get; } = id;

    public int Since { get; } = since;

    public FormatterModel Formatter { get; } = formatter;

    /// <summary>Whether it has an initializer that gives something else than its type's default.</summary>
    public bool HasInitializer { get; init; }

    /// <summary>The constructor parameter that takes it.</summary>
    public IParameterSymbol? Parameter { get; set; }

    public bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    public bool IsInitOnly => Symbol is IPropertySymbol { SetMethod.IsInitOnly: true };

    /// <summary>Whether code of the type itself can assign it at any time.</summary>
    public bool HasSetter => Symbol is IPropertySymbol { SetMethod.IsInitOnly: false } or IFieldSymbol { IsReadOnly: false };

    public bool IsFilled => !HasSetter && !IsInitOnly && Parameter is null && Formatter.CanFill;
}
