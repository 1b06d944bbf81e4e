using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Finds the saved property whose accessors store their value in a field. Saving the property then saves the field as well. A field counts as
/// not saved unless the accessors prove otherwise.
/// </summary>
internal sealed class BackingFieldSearch(INamedTypeSymbol type, CancellationToken token)
{
    private readonly SourceOperations _source = new(type, token);

    /// <summary>Returns the saved property that stores its value in a field or an auto-property, or <see langword="null"/>.</summary>
    public ISymbol? PropertyOf(ISymbol storage, IEnumerable<SavedMember> members) => members
        .Where(member => member.Symbol is IPropertySymbol property && !Hierarchy.IsSame(property, storage) && Carries(property, member, storage))
        .Select(member => member.Symbol)
        .FirstOrDefault();

    private bool Carries(IPropertySymbol property, SavedMember member, ISymbol storage) =>
        property.GetMethod is { } getter
        && Uses(getter, storage, written: false)
        && (property.SetMethod is { } setter ? Uses(setter, storage, written: true)
            : member.Formatter.CanFill || type.InstanceConstructors.Any(constructor => Sets(constructor, property, storage)));

    /// <summary>Determines whether a constructor assigns the value of a property to a field.</summary>
    private bool Sets(IMethodSymbol constructor, IPropertySymbol property, ISymbol storage) =>
        constructor.Parameters.FirstOrDefault(each =>
            string.Equals(each.Name, property.Name, StringComparison.OrdinalIgnoreCase) && Hierarchy.IsSame(each.Type, property.Type)) is { } parameter
        && (Uses(constructor, storage, written: true)
            || (InitialValue.Of(storage)?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(each => each.Identifier.ValueText == parameter.Name) == true));

    /// <summary>Determines whether a method, or one that it calls on the same object, reads or writes a field.</summary>
    private bool Uses(IMethodSymbol method, ISymbol storage, bool written)
    {
        HashSet<ISymbol> met = new(SymbolEqualityComparer.Default);
        Queue<IMethodSymbol> next = new([method]);
        while (next.Count > 0)
        {
            IMethodSymbol current = next.Dequeue();
            if (!met.Add(current) || _source.BodyOf(current) is not { } body)
            {
                continue;
            }

            if (body.Descendants().Any(operation => IsUse(operation, storage, written)))
            {
                return true;
            }

            foreach (IMethodSymbol called in body.Descendants().Select(CalledBy).OfType<IMethodSymbol>())
            {
                next.Enqueue(called);
            }
        }

        return false;
    }

    private static bool IsUse(IOperation operation, ISymbol storage, bool written) =>
        operation is IMemberReferenceOperation { Instance: IInstanceReferenceOperation } reference
        && Hierarchy.IsSame(reference.Member, storage)
        && (!written || IsWritten(reference));

    /// <summary>Returns the method or accessor of the same object that an operation calls.</summary>
    private static IMethodSymbol? CalledBy(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: IInstanceReferenceOperation } call => call.TargetMethod,
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } reference =>
            IsWritten(reference) ? reference.Property.SetMethod : reference.Property.GetMethod,
        _ => null,
    };

    /// <summary>Determines whether code assigns to a reference or into it, or calls a method of the object that it refers to.</summary>
    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IInvocationOperation call => call.Instance == reference,
        IArrayElementReferenceOperation element => element.ArrayReference == reference && IsWritten(element),
        IMemberReferenceOperation part => part.Instance == reference && IsWritten(part),
        ITupleOperation tuple => IsWritten(tuple),
        _ => false,
    };
}
