using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Finds user-defined formatters: on the member, on the type, or on the assembly.</summary>
internal static class CustomFormatters
{
    /// <summary>Returns the formatter that a member's attribute names, or <see langword="null"/> if none fits.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">The type of the member.</param>
    /// <param name="misfit">A named formatter that is not for this type.</param>
    public static FormatterModel? OfMember(ISymbol member, ITypeSymbol type, out INamedTypeSymbol? misfit)
    {
        misfit = Named(member).FirstOrDefault();
        if (misfit is null || !IsFor(misfit, type))
        {
            return null;
        }

        FormatterModel model = Model(type, misfit);
        misfit = null;
        return model;
    }

    /// <summary>Creates the model of a formatter for a type. Returns <see langword="null"/> if the formatter does not fit.</summary>
    public static FormatterModel? Create(INamedTypeSymbol formatter, ITypeSymbol type) => IsFor(formatter, type) ? Model(type, formatter) : null;

    /// <summary>Returns the formatter that an attribute of the type or of the assembly names.</summary>
    public static FormatterModel? Find(ITypeSymbol type, IAssemblySymbol? assembly) =>
        FindNamed(type, assembly) is { } found ? Model(type, found) : null;

    /// <summary>Returns the symbol of the user-defined formatter for a type.</summary>
    public static INamedTypeSymbol? FindNamed(ITypeSymbol type, IAssemblySymbol? assembly) =>
        (assembly is null ? Named(type) : Named(type).Concat(Named(assembly))).FirstOrDefault(formatter => IsFor(formatter, type));

    /// <summary>Returns the symbol of the formatter that a member's attribute names.</summary>
    public static INamedTypeSymbol? NamedBy(ISymbol member) => Named(member).FirstOrDefault();

    private static IEnumerable<INamedTypeSymbol> Named(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.StateFormatter)
        .Select(attribute => attribute.FirstArgument<INamedTypeSymbol>())
        .OfType<INamedTypeSymbol>();

    private static bool IsFor(INamedTypeSymbol formatter, ITypeSymbol type) => formatter.AllInterfaces.Any(contract =>
        contract.MetadataFullName() == "StateGen.IStateFormatter`1"
        && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));

    private static FormatterModel Model(ITypeSymbol type, INamedTypeSymbol formatter) => new(
        TypeModel.Library("CustomFormatter", type.Reference(), formatter.Reference()),
        type.IsValueType ? Presence.NotDefault : Presence.NotNull);
}
