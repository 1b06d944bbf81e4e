using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Follows the constructors of a restored object and the methods that they call, and records what they write. Callers need proof: code that
/// cannot be followed counts as writing everything.
/// </summary>
internal sealed partial class ConstructorWalk
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

    /// <summary>Gets the reason why some code could not be followed, as the end of a message.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Walks a constructor, or all constructors of an abstract class, since a derived class may call any of them.</summary>
    /// <param name="type">The type that is restored.</param>
    /// <param name="constructor">The constructor to call, or <see langword="null"/> if the type is abstract.</param>
    /// <param name="token">Cancels the walk.</param>
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

    /// <summary>Returns the values written to a field or an auto-property.</summary>
    public IReadOnlyList<WrittenValue> WrittenTo(ISymbol storage) =>
        _written.TryGetValue(storage.OriginalDefinition, out List<WrittenValue>? values) ? values : [];

    /// <summary>Determines whether code uses the value of a field or an auto-property. Such code may fill a collection.</summary>
    public bool IsUsed(ISymbol storage) => _used.Contains(storage.OriginalDefinition);

    /// <summary>Returns the field or auto-property that stores a member's value, or <see langword="null"/> if code computes the value.</summary>
    public ISymbol? StorageOf(ISymbol member)
    {
        if (Hierarchy.MostDerived(member, _type) is not IPropertySymbol property)
        {
            return member;
        }

        return _source.GetterOf(property) switch
        {
            { IsComputed: false } => property,
            { Body: { } body } when Returned(body) is { Instance: IInstanceReferenceOperation } reference => StorageUse.KeyOf(reference.Field),
            _ => null,
        };
    }

    /// <summary>Returns the field that a getter returns, if the getter does nothing else.</summary>
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

        arguments = OfImplementation(constructor, arguments);
        SyntaxNode? syntax = SourceOperations.DeclarationOf(constructor);
        if (syntax is TypeDeclarationSyntax declaration)
        {
            VisitPrimary(constructor, declaration, arguments);
        }
        else if (syntax is ConstructorDeclarationSyntax && _source.OperationOf(syntax) is IConstructorBodyOperation body)
        {
            VisitBody(type, body, arguments);
        }
        else
        {
            Block($"a constructor of '{type.Name}' cannot be seen");
        }
    }

    /// <summary>Maps the arguments to the parameters of the partial constructor that has the body.</summary>
    private static Dictionary<IParameterSymbol, WrittenValue> OfImplementation(
        IMethodSymbol constructor, Dictionary<IParameterSymbol, WrittenValue> arguments) =>
        constructor.PartialImplementationPart is not { } implementation ? arguments : constructor.Parameters.ToDictionary(
            parameter => implementation.Parameters[parameter.Ordinal].OriginalDefinition,
            parameter => WrittenValues.OfParameter(parameter, arguments),
            (IEqualityComparer<IParameterSymbol>)SymbolEqualityComparer.Default);

    private void VisitBody(INamedTypeSymbol type, IConstructorBodyOperation body, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        arguments = WrittenValues.WithoutThoseThatChange(body, arguments);
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

    private void VisitPrimary(IMethodSymbol constructor, TypeDeclarationSyntax declaration, Dictionary<IParameterSymbol, WrittenValue> arguments)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(MemberParser.IsPositional) is { } property)
            {
                Write(property, WrittenValues.OfParameter(parameter, arguments) with { IsCertain = true });
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
                passed[parameter.OriginalDefinition] = WrittenValues.Of(argument.Value, arguments);
            }
        }

        VisitConstructor(call.TargetMethod, passed);
    }

    /// <summary>Visits the base constructor that the compiler calls if the code names none.</summary>
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

    /// <summary>Visits all overrides, since a base class in another assembly may call any of them.</summary>
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

    private void Block(string obstacle) => Obstacle ??= obstacle;

    private static bool CanLeave(IConstructorBodyOperation body) =>
        body.Descendants().Any(each => each is IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.GoTo } or ITryOperation);
}
