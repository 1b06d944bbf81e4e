using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGen.Generator.Parsing;

/// <summary>Classifies how code uses a field or property of the object under construction.</summary>
internal static class StorageUse
{
    public static bool IsThis(IOperation reference) =>
        reference.ChildOperations.FirstOrDefault() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    public static bool IsReceiver(IInstanceReferenceOperation self) => self.Parent switch
    {
        IMemberReferenceOperation member => member.Instance == self,
        IInvocationOperation call => call.Instance == self,
        _ => false,
    };

    /// <summary>Returns the symbol that represents a storage location. An auto-property represents its field.</summary>
    public static ISymbol KeyOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => KeyOf(property),
        IPropertySymbol { PartialDefinitionPart: { } definition } => definition,
        _ => symbol,
    };

    /// <summary>Returns the assigned value, also in a deconstruction.</summary>
    public static IOperation? Assigned(IOperation target, out bool isStatement)
    {
        isStatement = target.Parent?.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: IConstructorBodyOperation } };
        if (target.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == target)
        {
            return assignment.Value;
        }

        if (target.Parent is not ITupleOperation { Parent: IDeconstructionAssignmentOperation several } targets || several.Target != targets)
        {
            return null;
        }

        isStatement = several.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: IConstructorBodyOperation } };
        IOperation values = several.Value is IConversionOperation conversion ? conversion.Operand : several.Value;
        return values is ITupleOperation tuple && tuple.Elements.Length == targets.Elements.Length
            ? tuple.Elements[targets.Elements.IndexOf(target)]
            : null;
    }

    /// <summary>
    /// Determines whether code only reads a value. A call on a reference-type value counts as a read: it changes only the referenced object.
    /// </summary>
    public static bool IsRead(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Value == reference,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None },
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None } } => true,
        ITupleOperation tuple => !IsTarget(tuple),
        IReturnOperation result => !ReturnsByRef(result),
        IConversionOperation or IBinaryOperation or IUnaryOperation or IInterpolationOperation or IIsPatternOperation or IIsTypeOperation
            or ICoalesceOperation or IConditionalOperation { IsRef: false } or IConditionalAccessOperation or IExpressionStatementOperation
            or IForEachLoopOperation or ISwitchOperation or ISwitchExpressionOperation or IThrowOperation or IArrayInitializerOperation
            or ICollectionExpressionOperation or ISpreadOperation => true,
        IArrayElementReferenceOperation => true,
        IMemberReferenceOperation member => member.Instance == reference && CannotChange(reference),
        IInvocationOperation call => call.Instance == reference && CannotChange(reference),
        _ => false,
    };

    private static bool IsTarget(IOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation several => several.Target == tuple,
        ITupleOperation around => IsTarget(around),
        _ => false,
    };

    private static bool ReturnsByRef(IOperation result)
    {
        for (IOperation? each = result; each is not null; each = each.Parent)
        {
            if (each is IAnonymousFunctionOperation { Symbol.ReturnsByRef: true } or ILocalFunctionOperation { Symbol.ReturnsByRef: true })
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsAssigned(IOperation reference) => Assigned(reference, out _) is not null;

    /// <summary>Determines whether a call on a value cannot change it: the value is a reference, a copy, or of a readonly type.</summary>
    private static bool CannotChange(IOperation value) => value is IPropertyReferenceOperation || value.Type is { IsReferenceType: true } or { IsReadOnly: true };
}
