using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Decides what the generator emits for a type: code, a stub, or nothing.</summary>
internal static class OutputParser
{
    /// <summary>Transforms a type with <c>[State]</c> into its output model.</summary>
    public static OutputModel<StateTypeModel> OfState(GeneratorAttributeSyntaxContext context, CancellationToken token) =>
        Parse(context, AttributeNames.State, static (type, token) => StateTypeParser.Parse(type, report: null, token), StubParser.OfState, token);

    /// <summary>Transforms a type with <c>[StateUnion]</c> into its output model.</summary>
    public static OutputModel<UnionModel> OfUnion(GeneratorAttributeSyntaxContext context, CancellationToken token) =>
        Parse(context, AttributeNames.StateUnion, static (type, token) => UnionParser.Parse(type, report: null, token), StubParser.OfUnion, token);

    private static OutputModel<T> Parse<T>(
        GeneratorAttributeSyntaxContext context,
        string attribute,
        Func<INamedTypeSymbol, CancellationToken, T?> parse,
        Func<INamedTypeSymbol, StubModel?> makeStub,
        CancellationToken token)
        where T : class
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.TargetSymbol;
        if (!StateTypeParser.IsFirstDeclaration(context, attribute))
        {
            return new OutputModel<T>();
        }

        if (ProjectConditions.Check(context.SemanticModel.Compilation) is { } problem)
        {
            return new OutputModel<T>(Problem: problem);
        }

        return parse(type, token) is { } model ? new OutputModel<T>(model) : new OutputModel<T>(Stub: makeStub(type));
    }
}
