using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Finds formatters of a user's own: on the member, on the type, on the assembly.</summary>
internal static class CustomFormatters
{
    /// <summary>The formatter that a member's attribute names; <see langword="null"/> where it has none that fits.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">Its type.</param>
    /// <param name="misfit">A formatter that is named and is not one for the type.</param>
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

    /// <summary>A formatter that is named for a type; <see langword="null"/> where it does not fit.</summary>
    public static FormatterModel? Create(INamedTypeSymbol formatter, ITypeSymbol type) => IsFor(formatter, type) ? Model(type, formatter) : null;

    /// <summary>The formatter that a type's own attribute names, or one on the assembly with the state type.</summary>
    public static FormatterModel? Find(ITypeSymbol type, IAssemblySymbol? assembly) =>
        FindNamed(type, assembly) is { } found ? Model(type, found) : null;

    /// <summary>The formatter of a user's own for a type, itself.</summary>
    public static INamedTypeSymbol? FindNamed(ITypeSymbol type, IAssemblySymbol? assembly) =>
        (assembly is null ? Named(type) : Named(type).Concat(Named(assembly))).FirstOrDefault(formatter => IsFor(formatter, type));

    /// <summary>The formatter that a member's attribute names, itself.</summary>
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
