using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Describes type parameters with their constraints. The runtime compares classes by them, so they must be equal there.</summary>
internal static class TypeParameterList
{
    /// <summary>Returns the type parameters of a generated class.</summary>
    /// <param name="parameters">The type parameters.</param>
    /// <param name="names">The names of the type parameters in the generated class.</param>
    public static EquatableArray<TypeParameterModel> Of(
        IEnumerable<ITypeParameterSymbol> parameters, IReadOnlyDictionary<ITypeParameterSymbol, string> names) =>
        [.. parameters.Select(each => new TypeParameterModel(names[each], ParameterVariance.None, Constraints(each, names)))];

    /// <summary>Returns the type parameters of a generated part. The constraints are in the user's part.</summary>
    public static EquatableArray<TypeParameterModel> OfPart(INamedTypeSymbol type) =>
        [.. type.TypeParameters.Select(each => new TypeParameterModel(each.Name.Escaped(), VarianceOf(each), []))];

    /// <summary>Returns a constraint that is a keyword only if no type has that name.</summary>
    public static string? WordOf(ITypeParameterSymbol parameter) => parameter switch
    {
        { HasUnmanagedTypeConstraint: true } => "unmanaged",
        { HasNotNullConstraint: true } => "notnull",
        _ => null,
    };

    private static EquatableArray<string> Constraints(ITypeParameterSymbol parameter, IReadOnlyDictionary<ITypeParameterSymbol, string> names)
    {
        List<string> constraints = [];
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(type => type.Reference(names)));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
        {
            constraints.Add("new()");
        }

        if (parameter.AllowsRefLikeType)
        {
            constraints.Add("allows ref struct");
        }

        return constraints.ToEquatableArray();
    }

    private static ParameterVariance VarianceOf(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => ParameterVariance.In,
        VarianceKind.Out => ParameterVariance.Out,
        _ => ParameterVariance.None,
    };
}
