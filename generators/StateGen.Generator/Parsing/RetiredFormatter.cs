using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Describes how the values of a retired member are read, or why they cannot be read.</summary>
/// <param name="Model">The formatter, if it has one.</param>
/// <param name="Known">The known strings of the member.</param>
/// <param name="IsFixed">Whether integers are written at full width.</param>
/// <param name="Problem">The problem with the attribute.</param>
internal sealed record RetiredFormatter(FormatterModel? Model, KnownValuesModel? Known, bool IsFixed, string? Problem)
{
    /// <summary>Resolves the formatter that an attribute describes.</summary>
    /// <param name="declaring">The type with the attribute.</param>
    /// <param name="type">The type that the member had.</param>
    /// <param name="id">The id that the member had.</param>
    /// <param name="attribute">The attribute.</param>
    public static RetiredFormatter Resolve(INamedTypeSymbol declaring, ITypeSymbol? type, int id, AttributeData attribute)
    {
        if (type is null or INamedTypeSymbol { IsUnboundGenericType: true })
        {
            return Wrong("no type is named, or one whose type parameters are open; name the type that the member had");
        }

        string name = type.ToDisplayString();
        if (attribute.NamedArgument<INamedTypeSymbol?>("Formatter", null) is { } custom)
        {
            return CustomFormatters.Create(custom, type) is { } model
                ? new RetiredFormatter(model, Known: null, IsFixed: false, Problem: null)
                : Wrong($"'{custom.ToDisplayString()}' does not implement IStateFormatter<{name}>");
        }

        string?[]? values = KnownValues(attribute);
        if (values is not null && (KnownValuesParser.Problem(values) ?? (FormatterResolver.CanHaveKnownValues(type)
            ? null
            : $"is for a '{name}', which contains no strings; remove it")) is { } problem)
        {
            return Wrong($"its KnownValues {problem}");
        }

        bool isFixed = attribute.NamedArgument("Fixed", false);
        if (isFixed && !FormatterResolver.CanBeFixed(type))
        {
            return Wrong($"it is marked Fixed, but '{name}' has no integer that a varint would make shorter; remove Fixed");
        }

        // The name is unique, since no member name begins with a digit.
        KnownValuesModel? known = values is null
            ? null
            : KnownValuesParser.Create($"KnownValuesOf{id}Of{declaring.Name}", values);
        FormatterOptions options = new(isFixed, IsCanonical: false, KnownValuesParser.ReferenceTo(known), declaring.ContainingAssembly);
        FormatterModel? formatter = FormatterResolver.Resolve(type, options, out ITypeSymbol? unsupported);
        return formatter is not null ? new RetiredFormatter(formatter, known, isFixed, Problem: null)
            : unsupported!.TypeKind == TypeKind.Error ? new RetiredFormatter(null, null, false, Problem: null) // The compiler reports it.
            : Wrong($"there is no formatter for '{unsupported.ToDisplayString()}'; name the type that the member had, and its Formatter where it had one");
    }

    private static RetiredFormatter Wrong(string problem) => new(Model: null, Known: null, IsFixed: false, problem);

    private static string?[]? KnownValues(AttributeData attribute) => attribute.NamedArguments
        .Where(argument => argument.Key == "KnownValues" && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
        .Select(argument => argument.Value.Values.Select(value => value.Value as string).ToArray())
        .FirstOrDefault();
}
