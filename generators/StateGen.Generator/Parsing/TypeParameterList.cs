using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Writes type parameters with their constraints, which must be the same where the runtime compares classes by them.</summary>
internal static class TypeParameterList
{
    /// <summary>The list and the constraints, as in <c>&lt;T&gt; where T : class</c>; the empty string where there are none.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="names">Their names.</param>
    public static string Of(IEnumerable<ITypeParameterSymbol> parameters, IReadOnlyDictionary<ITypeParameterSymbol, string> names)
    {
        ITypeParameterSymbol[] all = [.. parameters];
        return all.Length == 0 ? "" : $"<{string.Join(", ", all.Select(each => names[each]))}>{string.Concat(all.Select(each => Constraints(each, names)))}";
    }

    /// <summary>The constraint of a type parameter that is no keyword everywhere, but the name of a type where there is one.</summary>
    public static string? WordOf(ITypeParameterSymbol parameter) => parameter switch
    {
        { HasUnmanagedTypeConstraint: true } => "unmanaged",
        { HasNotNullConstraint: true } => "notnull",
        _ => null,
    };

    private static string Constraints(ITypeParameterSymbol parameter, IReadOnlyDictionary<ITypeParameterSymbol, string> names)
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

        return constraints.Count == 0 ? "" : $" where {names[parameter]} : {string.Join(", ", constraints)}";
    }
}
