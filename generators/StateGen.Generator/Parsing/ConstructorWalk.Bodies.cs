using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGen.Generator.Parsing;

/// <content>Visits the bodies of constructors, and the methods and accessors that they call.</content>
internal sealed partial class ConstructorWalk
{
    private void VisitMethod(IMethodSymbol method)
    {
        if (Hierarchy.MostDerived(method, _type) is IMethodSymbol actual && !Hierarchy.IsSame(actual, method))
        {
            VisitMethod(actual);
        }

        // A base class in another assembly can change only its own members, and those are never proven.
        if (method.ReturnsByRef)
        {
            Block($"'{method.ContainingType.Name}.{method.Name}' gives a reference away");
        }

        if (method.IsAbstract || !_visited.Add(method.OriginalDefinition) || !_source.Has(method.ContainingType))
        {
            return;
        }

        if (method.IsImplicitlyDeclared || _source.IsAutoAccessor(method))
        {
            if (method.MethodKind == MethodKind.PropertySet && method.AssociatedSymbol is { } property)
            {
                Write(StorageUse.KeyOf(property), WrittenValue.Unknown);
            }

            return;
        }

        if (_source.BodyOf(method) is { } body)
        {
            Visit(body, NoArguments, canLeave: true);
        }
        else
        {
            Block($"'{method.ContainingType.Name}.{method.Name}' is called and cannot be seen");
        }
    }

    private void Visit(IOperation? operation, Dictionary<IParameterSymbol, WrittenValue> arguments, bool canLeave)
    {
        switch (operation)
        {
            case null or INameOfOperation:
                return;
            case IInvalidOperation:
                Block("its code does not compile");
                return;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self when !StorageUse.IsReceiver(self):
                Block("a constructor, or what it calls, hands the object to other code before it is complete");
                return;
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation } reference when StorageUse.IsThis(reference):
                Note(StorageUse.KeyOf(reference.Field), reference, arguments, canLeave);
                break;
            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } reference when StorageUse.IsThis(reference):
                VisitProperty(reference, arguments, canLeave);
                break;
            case IInvocationOperation { Instance: IInstanceReferenceOperation } call when StorageUse.IsThis(call):
                VisitMethod(call.TargetMethod);
                break;
            case IMethodReferenceOperation { Instance: IInstanceReferenceOperation } reference when StorageUse.IsThis(reference):
                VisitMethod(reference.Method);
                break;
            case IEventReferenceOperation { Instance: IInstanceReferenceOperation } reference when StorageUse.IsThis(reference):
                VisitMethod(reference.Event.AddMethod!);
                VisitMethod(reference.Event.RemoveMethod!);
                break;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, arguments, canLeave);
        }
    }

    private void VisitProperty(IPropertyReferenceOperation reference, Dictionary<IParameterSymbol, WrittenValue> arguments, bool canLeave)
    {
        // A virtual call runs the override. The overridden property is visited as well, because a call through base runs it.
        IPropertySymbol[] properties = Hierarchy.MostDerived(reference.Property, _type) is IPropertySymbol actual && !Hierarchy.IsSame(actual, reference.Property)
            ? [reference.Property, actual]
            : [reference.Property];
        foreach (IPropertySymbol property in properties)
        {
            if (_source.IsAutoProperty(property) || !_source.Has(property.ContainingType))
            {
                Note(StorageUse.KeyOf(property), reference, arguments, canLeave);
                continue;
            }

            IMethodSymbol?[] called = [StorageUse.IsAssigned(reference) ? null : property.GetMethod, StorageUse.IsRead(reference) ? null : property.SetMethod];
            foreach (IMethodSymbol accessor in called.OfType<IMethodSymbol>())
            {
                if (_source.IsAutoAccessor(accessor))
                {
                    Note(StorageUse.KeyOf(property), reference, arguments, canLeave);
                }
                else
                {
                    VisitMethod(accessor);
                }
            }
        }
    }

    /// <summary>Records how an operation uses a field or an auto-property.</summary>
    private void Note(ISymbol storage, IOperation reference, Dictionary<IParameterSymbol, WrittenValue> arguments, bool canLeave)
    {
        if (StorageUse.Assigned(reference, out bool isStatement) is { } value)
        {
            Write(storage, WrittenValues.Of(value, arguments) with { IsCertain = isStatement && !canLeave });
        }
        else if (StorageUse.IsRead(reference))
        {
            _used.Add(storage.OriginalDefinition);
        }
        else
        {
            Write(storage, WrittenValue.Unknown);
        }
    }

    private void Write(ISymbol storage, WrittenValue value)
    {
        if (!_written.TryGetValue(storage.OriginalDefinition, out List<WrittenValue>? values))
        {
            _written.Add(storage.OriginalDefinition, values = []);
        }

        values.Add(value);
    }
}
