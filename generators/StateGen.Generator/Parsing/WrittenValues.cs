using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StateGen.Generator.Parsing;

/// <summary>Determines the value that an expression in a constructor writes.</summary>
internal static class WrittenValues
{
    /// <summary>Returns what is known of a value, given the arguments of the constructor.</summary>
    public static WrittenValue Of(IOperation value, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        if (value.ConstantValue is { HasValue: true } constant)
        {
            return constant.Value is null || (value is not IConversionOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && DefaultValue.IsZero(constant.Value))
                ? WrittenValue.Default
                : WrittenValue.Unknown;
        }

        return value switch
        {
            IDefaultValueOperation => WrittenValue.Default,
            IParameterReferenceOperation parameter => OfParameter(parameter.Parameter, arguments),
            IParenthesizedOperation inner => Of(inner.Operand, arguments),
            ISimpleAssignmentOperation inner => Of(inner.Value, arguments),
            ICoalesceOperation { WhenNull: IThrowOperation } inner => Of(inner.Value, arguments),
            IConversionOperation { Operand: { } operand } conversion when conversion.OperatorMethod is null => OfConverted(conversion, operand, arguments),
            IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } shared } => new WrittenValue(Shared: shared),
            _ => new WrittenValue(Expression: value.Syntax as ExpressionSyntax),
        };
    }

    private static WrittenValue OfConverted(IConversionOperation conversion, IOperation operand, Dictionary<IParameterSymbol, WrittenValue> arguments) =>
        operand.ConstantValue is { HasValue: true, Value: null } ? WrittenValue.Default
        : operand is IDefaultValueOperation && Hierarchy.IsSame(conversion.Type, operand.Type) ? WrittenValue.Default
        : Hierarchy.IsSame(conversion.Type, operand.Type) || (conversion.Type is { IsReferenceType: true } && operand.Type is { IsReferenceType: true })
            ? Of(operand, arguments)
        : new WrittenValue(Expression: conversion.Syntax as ExpressionSyntax);

    public static WrittenValue OfParameter(IParameterSymbol parameter, Dictionary<IParameterSymbol, WrittenValue> arguments) =>
        arguments.TryGetValue(parameter.OriginalDefinition, out WrittenValue? value) ? value : WrittenValue.Unknown;

    /// <summary>Returns the arguments of a constructor without those whose parameters it changes.</summary>
    public static Dictionary<IParameterSymbol, WrittenValue> WithoutThoseThatChange(IOperation body, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        Dictionary<IParameterSymbol, WrittenValue> kept = new(arguments, SymbolEqualityComparer.Default);
        foreach (IParameterReferenceOperation reference in body.Descendants().OfType<IParameterReferenceOperation>().Where(each => !StorageUse.IsRead(each)))
        {
            kept.Remove(reference.Parameter.OriginalDefinition);
        }

        return kept;
    }
}
