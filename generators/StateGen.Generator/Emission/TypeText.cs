using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Formats types and their declarations as C#.</summary>
internal static class TypeText
{
    /// <summary>Returns the name of a type in code.</summary>
    public static string Of(TypeModel type) =>
        !type.IsLibrary ? type.Name
        : type.Arguments.Count == 0 ? Library.Formatters + type.Name
        : $"{Library.Formatters}{type.Name}<{string.Join(", ", type.Arguments.Select(Of))}>";

    /// <summary>Returns the formatter of a member, by its short name if the file has one.</summary>
    public static string Formatter(MemberModel member) => member.FormatterAlias ?? Of(member.Formatter.Type);

    /// <summary>Returns the declaration of a part, as in <c>partial record struct UidRange</c>.</summary>
    public static string Declaration(DeclarationModel declaration) =>
        $"partial {Keyword(declaration.Kind)} {declaration.Name}{Parameters(declaration.Parameters)}";

    /// <summary>Returns the type parameter list in brackets, or the empty string.</summary>
    public static string Parameters(EquatableArray<TypeParameterModel> parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(each => Variance(each.Variance) + each.Name))}>";

    /// <summary>Returns the constraints of type parameters, or the empty string.</summary>
    public static string Constraints(EquatableArray<TypeParameterModel> parameters)
    {
        IEnumerable<string> clauses = parameters
            .Where(each => each.Constraints.Count > 0)
            .Select(each => $" where {each.Name} : {string.Join(", ", each.Constraints)}");
        return string.Concat(clauses);
    }

    private static string Keyword(DeclarationKind kind) => kind switch
    {
        DeclarationKind.RecordStruct => "record struct",
        DeclarationKind.Record => "record",
        DeclarationKind.Struct => "struct",
        DeclarationKind.Interface => "interface",
        _ => "class",
    };

    private static string Variance(ParameterVariance variance) => variance switch
    {
        ParameterVariance.In => "in ",
        ParameterVariance.Out => "out ",
        _ => "",
    };
}
