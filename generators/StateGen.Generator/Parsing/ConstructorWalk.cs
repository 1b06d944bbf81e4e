using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Follows the constructors that make a restored object, and what they call on it, and notes what they write. It is asked for proof,
/// so that whatever cannot be followed counts as writing everything.
/// </summary>
internal sealed class ConstructorWalk
{
    private static readonly Dictionary<IParameterSymbol, WrittenValue> NoArguments = new(SymbolEqualityComparer.Default);

    private readonly INamedTypeSymbol _type;
    private readonly SourceOperations _source;
    private readonly Dictionary<ISymbol, List<WrittenValue>> _written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _used = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    private ConstructorWalk(INamedTypeSymbol type, CancellationToken token)
    {
        _type = type;
        _source = new SourceOperations(type, token);
    }

    /// <summary>Why not all of it could be followed, in words that a message ends with.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Follows a constructor, or all of an abstract class, any of which a derived class may call.</summary>
    /// <param name="type">The type that is restored.</param>
    /// <param name="constructor">The constructor that is called, or <see langword="null"/> where the type is abstract.</param>
    /// <param name="token">Ends the work.</param>
    public static ConstructorWalk Of(INamedTypeSymbol type, IMethodSymbol? constructor, CancellationToken token)
    {
        ConstructorWalk walk = new(type, token);
        foreach (IMethodSymbol each in constructor is null ? type.InstanceConstructors.ToArray() : [constructor])
        {
            Dictionary<IParameterSymbol, WrittenValue> arguments = new(SymbolEqualityComparer.Default);
            foreach (IParameterSymbol parameter in constructor is null ? [] : each.Parameters)
            {
                arguments[parameter] = new WrittenValue(Parameter: parameter);
            }

            walk.VisitConstructor(each, arguments);
        }

        return walk;
    }

    /// <summary>What is written to a field or an auto-property.</summary>
    public IReadOnlyList<WrittenValue> WrittenTo(ISymbol storage) =>
        _written.TryGetValue(storage.OriginalDefinition, out List<WrittenValue>? values) ? values : [];

    /// <summary>Whether something is done with what a field or an auto-property holds, which may fill a collection.</summary>
    public bool IsUsed(ISymbol storage) => _used.Contains(storage.OriginalDefinition);

    /// <summary>The field or auto-property that a member's value lies in, or <see langword="null"/> where code computes it.</summary>
    public ISymbol? StorageOf(ISymbol member)
    {
        if (Hierarchy.MostDerived(member, _type) is not IPropertySymbol property)
        {
            return member;
        }

        return _source.GetterOf(property) switch
        {
            { IsComputed: false } => property,
            { Body: { } body } when Returned(body) is { Instance: IInstanceReferenceOperation } reference => KeyOf(reference.Field),
            _ => null,
        };
    }

    /// <summary>The field that a getter gives back, and does nothing else.</summary>
    private static IFieldReferenceOperation? Returned(IOperation body) =>
        body.Descendants().OfType<IReturnOperation>().ToArray() is { Length: 1 } returned
            && returned[0].ReturnedValue is IFieldReferenceOperation reference
            && body.Descendants().All(each => each is IReturnOperation or IBlockOperation or IFieldReferenceOperation or IInstanceReferenceOperation)
            ? reference
            : null;

    private void VisitConstructor(IMethodSymbol constructor, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        if (type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
        {
            return;
        }

        if (!_source.Has(type))
        {
            VisitOverrides();
            return;
        }

        if (constructor.IsImplicitlyDeclared)
        {
            VisitBase(type);
            return;
        }

        if (constructor.PartialImplementationPart is { } implementation)
        {
            arguments = constructor.Parameters.ToDictionary(
                parameter => implementation.Parameters[parameter.Ordinal].OriginalDefinition,
                parameter => ValueOf(parameter, arguments),
                (IEqualityComparer<IParameterSymbol>)SymbolEqualityComparer.Default);
        }

        SyntaxNode? syntax = SourceOperations.DeclarationOf(constructor);
        if (syntax is TypeDeclarationSyntax declaration)
        {
            VisitPrimary(constructor, declaration, arguments);
        }
        else if (syntax is ConstructorDeclarationSyntax && _source.OperationOf(syntax) is IConstructorBodyOperation body)
        {
            arguments = WithoutThoseThatChange(body, arguments);
            if (body.Initializer is { } initializer)
            {
                VisitInitializer(initializer, arguments);
            }
            else
            {
                VisitBase(type);
            }

            Visit(body.BlockBody ?? body.ExpressionBody, arguments, canLeave: CanLeave(body));
        }
        else
        {
            Block($"a constructor of '{type.Name}' cannot be seen");
        }
    }

    private void VisitPrimary(IMethodSymbol constructor, TypeDeclarationSyntax declaration, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(MemberParser.IsPositional) is { } property)
            {
                Write(property, ValueOf(parameter, arguments) with { IsCertain = true });
            }
        }

        PrimaryConstructorBaseTypeSyntax? parent = type.DeclaringSyntaxReferences
            .Select(reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.BaseList?.Types.FirstOrDefault() as PrimaryConstructorBaseTypeSyntax)
            .FirstOrDefault(each => each is not null);
        if (parent is null)
        {
            VisitBase(type);
        }
        else
        {
            VisitInitializer(_source.OperationOf(parent), arguments);
        }
    }

    private void VisitInitializer(IOperation? initializer, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        IInvocationOperation? call = (initializer is null ? [] : initializer.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .FirstOrDefault(each => each.TargetMethod.MethodKind == MethodKind.Constructor);
        if (call is null)
        {
            Block("the constructor that it calls cannot be seen");
            return;
        }

        Dictionary<IParameterSymbol, WrittenValue> passed = new(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None or RefKind.In } parameter)
            {
                passed[parameter.OriginalDefinition] = Evaluate(argument.Value, arguments);
            }
        }

        VisitConstructor(call.TargetMethod, passed);
    }

    /// <summary>The constructor of the base class that is called where none is named.</summary>
    private void VisitBase(INamedTypeSymbol type)
    {
        if (type.IsValueType || type.BaseType is not { } parent)
        {
            return;
        }

        IMethodSymbol[] callable = [.. parent.InstanceConstructors.Where(each => each.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))];
        if (callable.FirstOrDefault(each => each.Parameters.IsEmpty) is { } plain)
        {
            VisitConstructor(plain, NoArguments);
        }
        else if (callable.Length == 1)
        {
            VisitConstructor(callable[0], NoArguments);
        }
        else
        {
            Block($"the constructor of '{parent.Name}' that is called cannot be told");
        }
    }

    /// <summary>A base class of another assembly may call whatever is overridden.</summary>
    private void VisitOverrides()
    {
        for (INamedTypeSymbol? each = _type; each is not null && _source.Has(each); each = each.BaseType)
        {
            foreach (IMethodSymbol method in each.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsOverride))
            {
                VisitMethod(method);
            }
        }
    }

    private void VisitMethod(IMethodSymbol method)
    {
        if (Hierarchy.MostDerived(method, _type) is IMethodSymbol actual && !Hierarchy.IsSame(actual, method))
        {
            VisitMethod(actual);
        }

        // What a base class of another assembly does can change nothing but its own members, and those are never proven.
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
                Write(KeyOf(property), WrittenValue.Unknown);
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
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self when !IsReceiver(self):
                Block("a constructor, or what it calls, hands the object to other code before it is complete");
                return;
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation } reference when IsThis(reference):
                Note(KeyOf(reference.Field), reference, arguments, canLeave);
                break;
            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } reference when IsThis(reference):
                VisitProperty(reference, arguments, canLeave);
                break;
            case IInvocationOperation { Instance: IInstanceReferenceOperation } call when IsThis(call):
                VisitMethod(call.TargetMethod);
                break;
            case IMethodReferenceOperation { Instance: IInstanceReferenceOperation } reference when IsThis(reference):
                VisitMethod(reference.Method);
                break;
            case IEventReferenceOperation { Instance: IInstanceReferenceOperation } reference when IsThis(reference):
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
        // Where it is virtual and not called through base, the override is used; what it overrides is looked at all the same.
        IPropertySymbol[] properties = Hierarchy.MostDerived(reference.Property, _type) is IPropertySymbol actual && !Hierarchy.IsSame(actual, reference.Property)
            ? [reference.Property, actual]
            : [reference.Property];
        foreach (IPropertySymbol property in properties)
        {
            if (_source.IsAutoProperty(property) || !_source.Has(property.ContainingType))
            {
                Note(KeyOf(property), reference, arguments, canLeave);
                continue;
            }

            IMethodSymbol?[] called = [IsAssigned(reference) ? null : property.GetMethod, IsRead(reference) ? null : property.SetMethod];
            foreach (IMethodSymbol accessor in called.OfType<IMethodSymbol>())
            {
                if (_source.IsAutoAccessor(accessor))
                {
                    Note(KeyOf(property), reference, arguments, canLeave);
                }
                else
                {
                    VisitMethod(accessor);
                }
            }
        }
    }

    /// <summary>Notes what is done with a field or an auto-property.</summary>
    private void Note(ISymbol storage, IOperation reference, Dictionary<IParameterSymbol, WrittenValue> arguments, bool canLeave)
    {
        if (Assigned(reference, out bool isStatement) is { } value)
        {
            Write(storage, Evaluate(value, arguments) with { IsCertain = isStatement && !canLeave });
        }
        else if (IsRead(reference))
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

    private void Block(string obstacle) => Obstacle ??= obstacle;

    /// <summary>The value of an assignment, also of one of several at once.</summary>
    private static IOperation? Assigned(IOperation target, out bool isStatement)
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

    /// <summary>Whether a value is only looked at. Methods of a reference type may be called: they change what it refers to.</summary>
    private static bool IsRead(IOperation reference) => reference.Parent switch
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

    private static bool IsAssigned(IOperation reference) => Assigned(reference, out _) is not null;

    /// <summary>Whether what is called on a value leaves the value: it is a reference, a copy, or of a type that does not change.</summary>
    private static bool CannotChange(IOperation value) => value is IPropertyReferenceOperation || value.Type is { IsReferenceType: true } or { IsReadOnly: true };

    private WrittenValue Evaluate(IOperation value, Dictionary<IParameterSymbol, WrittenValue> arguments)
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
            IParameterReferenceOperation parameter => ValueOf(parameter.Parameter, arguments),
            IParenthesizedOperation inner => Evaluate(inner.Operand, arguments),
            ISimpleAssignmentOperation inner => Evaluate(inner.Value, arguments),
            ICoalesceOperation { WhenNull: IThrowOperation } inner => Evaluate(inner.Value, arguments),
            IConversionOperation { Operand: { } operand } conversion when conversion.OperatorMethod is null => EvaluateConverted(conversion, operand, arguments),
            IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } shared } => new WrittenValue(Shared: shared),
            _ => new WrittenValue(Expression: value.Syntax as ExpressionSyntax),
        };
    }

    private WrittenValue EvaluateConverted(IConversionOperation conversion, IOperation operand, Dictionary<IParameterSymbol, WrittenValue> arguments) =>
        operand.ConstantValue is { HasValue: true, Value: null } ? WrittenValue.Default
        : operand is IDefaultValueOperation && Hierarchy.IsSame(conversion.Type, operand.Type) ? WrittenValue.Default
        : Hierarchy.IsSame(conversion.Type, operand.Type) || (conversion.Type is { IsReferenceType: true } && operand.Type is { IsReferenceType: true })
            ? Evaluate(operand, arguments)
        : new WrittenValue(Expression: conversion.Syntax as ExpressionSyntax);

    private static WrittenValue ValueOf(IParameterSymbol parameter, Dictionary<IParameterSymbol, WrittenValue> arguments) =>
        arguments.TryGetValue(parameter.OriginalDefinition, out WrittenValue? value) ? value : WrittenValue.Unknown;

    /// <summary>What is passed to a constructor, without the parameters that it changes itself.</summary>
    private static Dictionary<IParameterSymbol, WrittenValue> WithoutThoseThatChange(IOperation body, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        Dictionary<IParameterSymbol, WrittenValue> kept = new(arguments, SymbolEqualityComparer.Default);
        foreach (IParameterReferenceOperation reference in body.Descendants().OfType<IParameterReferenceOperation>().Where(each => !IsRead(each)))
        {
            kept.Remove(reference.Parameter.OriginalDefinition);
        }

        return kept;
    }

    private static bool CanLeave(IConstructorBodyOperation body) =>
        body.Descendants().Any(each => each is IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.GoTo } or ITryOperation);

    private static bool IsThis(IOperation reference) =>
        reference.ChildOperations.FirstOrDefault() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static bool IsReceiver(IInstanceReferenceOperation self) => self.Parent switch
    {
        IMemberReferenceOperation member => member.Instance == self,
        IInvocationOperation call => call.Instance == self,
        _ => false,
    };

    /// <summary>An auto-property stands for its field.</summary>
    private static ISymbol KeyOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => KeyOf(property),
        IPropertySymbol { PartialDefinitionPart: { } definition } => definition,
        _ => symbol,
    };
}
