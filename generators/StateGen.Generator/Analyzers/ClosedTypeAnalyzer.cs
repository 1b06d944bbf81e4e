using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Analyzers;

/// <summary>
/// Reports generic state types that are used as states but have type arguments without a formatter. It checks calls of the serializer and all
/// other type parameters that require a state type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.ArgumentNotSaved];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static context =>
            {
                if (context.Operation is IInvocationOperation { TargetMethod: var method })
                {
                    Check(context, method);
                }
                else if (context.Operation is IMethodReferenceOperation { Method: var referenced })
                {
                    Check(context, referenced);
                }
                else if (context.Operation is IObjectCreationOperation { Type: INamedTypeSymbol created })
                {
                    Check(context, created.OriginalDefinition.TypeParameters, created.TypeArguments);
                }
            },
            OperationKind.Invocation,
            OperationKind.MethodReference,
            OperationKind.ObjectCreation);
        context.RegisterSyntaxNodeAction(CheckAttribute, SyntaxKind.Attribute);
    }

    private static void Check(OperationAnalysisContext context, IMethodSymbol method)
    {
        Check(context, method.OriginalDefinition.TypeParameters, method.TypeArguments);
        if (method.ContainingType is { IsGenericType: true } type)
        {
            Check(context, type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }
    }

    private static void Check(OperationAnalysisContext context, ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        IEnumerable<INamedTypeSymbol> states = arguments
            .Where((argument, i) => argument.IsState() && StateContract.AsksFor(parameters[i]))
            .OfType<INamedTypeSymbol>();
        foreach (INamedTypeSymbol state in states)
        {
            if (ProblemOf(state, context.Compilation.Assembly) is var (type, reason))
            {
                context.ReportDiagnostic(Create(context.Operation.Syntax, state, type, reason));
                return;
            }
        }
    }

    private static (ITypeSymbol Type, string Reason)? ProblemOf(INamedTypeSymbol state, IAssemblySymbol assembly) => ArgumentParser.ArgumentsOf(state)
        .Select(argument => ArgumentParser.ProblemOf(argument, assembly))
        .FirstOrDefault(problem => problem is not null);

    /// <summary>Reports an attribute that names a type argument without a formatter.</summary>
    private static void CheckAttribute(SyntaxNodeAnalysisContext context)
    {
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (attribute is { Parent: AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword }, ArgumentList: { Arguments.Count: 1 } list }
            && list.Arguments[0].Expression is TypeOfExpressionSyntax named
            && context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type?.FullName() == AttributeNames.StateTypeArgument
            && context.SemanticModel.GetTypeInfo(named.Type, context.CancellationToken).Type is { } argument
            && ArgumentParser.ProblemOf(argument, context.Compilation.Assembly) is var (type, reason))
        {
            context.ReportDiagnostic(Create(named, argument, type, reason));
        }
    }

    private static Diagnostic Create(SyntaxNode place, ITypeSymbol whole, ITypeSymbol type, string reason) => Diagnostic.Create(
        DiagnosticDescriptors.ArgumentNotSaved,
        place.GetLocation(),
        whole.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        reason);
}
