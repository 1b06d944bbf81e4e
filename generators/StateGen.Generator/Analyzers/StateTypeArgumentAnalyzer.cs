using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Analyzers;

/// <summary>
/// Explains why a type is not accepted where a state type is required. The compiler's own error (CS0311, CS0315) only names an interface that no
/// user writes. In code that compiles, it costs little: only generic names are checked.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateTypeArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.RootNotMarked, DiagnosticDescriptors.CannotBeRoot];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            if (context.Compilation.GetTypeByMetadataName(StubParser.Contract) is not null)
            {
                context.RegisterSyntaxNodeAction(CheckName, SyntaxKind.GenericName);
                context.RegisterOperationAction(CheckCall, OperationKind.Invalid);
                context.RegisterOperationAction(CheckDelegate, OperationKind.DelegateCreation);
            }
        });
    }

    /// <summary>Checks a type or method that is named with its type arguments.</summary>
    private static void CheckName(SyntaxNodeAnalysisContext context)
    {
        GenericNameSyntax name = (GenericNameSyntax)context.Node;
        if (name.IsPartOfStructuredTrivia() || name.IsUnboundGenericName)
        {
            return;
        }

        ImmutableArray<ITypeParameterSymbol>[] candidates =
        [
            .. context.SemanticModel.SymbolsOf(name, context.CancellationToken)
                .Select(ParametersOf)
                .Where(parameters => parameters.Length == name.Arity),
        ];
        for (int i = 0; candidates.Length > 0 && i < name.Arity; i++)
        {
            TypeSyntax argument = name.TypeArgumentList.Arguments[i];
            if (candidates.All(parameters => StateContract.AsksFor(parameters[i]))
                && context.SemanticModel.GetTypeInfo(argument, context.CancellationToken).Type is { } type)
            {
                UnmetContract.Check(type, argument.GetLocation(), context.Compilation.Assembly, context.ReportDiagnostic);
            }
        }
    }

    /// <summary>Checks a method that is converted to a delegate. The delegate determines the arguments.</summary>
    private static void CheckDelegate(OperationAnalysisContext context)
    {
        IDelegateCreationOperation creation = (IDelegateCreationOperation)context.Operation;
        if (creation is not { SemanticModel: { } model, Target: { Kind: OperationKind.None } target, Type: INamedTypeSymbol { DelegateInvokeMethod: { } passed } }
            || NameOf(target.Syntax) is not IdentifierNameSyntax name)
        {
            return;
        }

        foreach (IMethodSymbol candidate in model.SymbolsOf(name, context.CancellationToken).OfType<IMethodSymbol>())
        {
            IMethodSymbol method = candidate.OriginalDefinition;
            ITypeSymbol? found = method.Parameters.Length != passed.Parameters.Length ? null : method.TypeParameters
                .Where(StateContract.AsksFor)
                .SelectMany(parameter => method.Parameters.Zip(passed.Parameters, (left, right) => TypeInference.Find(parameter, left.Type, right.Type)))
                .FirstOrDefault(type => type is not null);
            if (found is not null)
            {
                UnmetContract.Check(found, target.Syntax.GetLocation(), context.Compilation.Assembly, context.ReportDiagnostic);
                return;
            }
        }
    }

    private static SimpleNameSyntax? NameOf(SyntaxNode? called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => called as SimpleNameSyntax,
    };

    /// <summary>Checks a call whose type arguments the compiler must infer.</summary>
    private static void CheckCall(OperationAnalysisContext context)
    {
        if (context.Operation.SemanticModel is not { } model)
        {
            return;
        }

        if (context.Operation.Syntax is not InvocationExpressionSyntax call || NameOf(call.Expression) is not IdentifierNameSyntax name)
        {
            return;
        }

        foreach (IMethodSymbol candidate in model.SymbolsOf(name, context.CancellationToken).OfType<IMethodSymbol>())
        {
            if (ArgumentsOf(call, candidate, model, context.CancellationToken) is not { } arguments)
            {
                continue;
            }

            (ITypeSymbol? found, Location place) = (candidate.ReducedFrom ?? candidate.OriginalDefinition).TypeParameters
                .Where(StateContract.AsksFor)
                .SelectMany(parameter => arguments.Select(each => (TypeInference.Find(parameter, each.Parameter.Type, each.Type), each.Location)))
                .FirstOrDefault(each => each.Item1 is not null);
            if (found is not null)
            {
                UnmetContract.Check(found, place, context.Compilation.Assembly, context.ReportDiagnostic);
                return;
            }
        }
    }

    private static ImmutableArray<ITypeParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition.TypeParameters,
        IMethodSymbol method => (method.ReducedFrom ?? method.OriginalDefinition).TypeParameters,
        INamedTypeSymbol type => type.OriginalDefinition.TypeParameters,
        _ => [],
    };

    /// <summary>
    /// Returns the parameters of a method with the types of the passed arguments. Returns
    /// <see langword="null"/> if the arguments do not fit the method.
    /// </summary>
    private static List<(IParameterSymbol Parameter, ITypeSymbol Type, Location Location)>? ArgumentsOf(
        InvocationExpressionSyntax call, IMethodSymbol candidate, SemanticModel model, CancellationToken token)
    {
        IMethodSymbol method = candidate.ReducedFrom ?? candidate.OriginalDefinition;
        List<(IParameterSymbol Parameter, ExpressionSyntax Expression)> passed = [];
        int skipped = candidate.ReducedFrom is null ? 0 : 1;
        if (skipped == 1 && call.Expression is MemberAccessExpressionSyntax access)
        {
            passed.Add((method.Parameters[0], access.Expression));
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            IParameterSymbol? parameter = arguments[i].NameColon is { } named
                ? method.Parameters.FirstOrDefault(each => each.Name == named.Name.Identifier.ValueText)
                : method.Parameters.ElementAtOrDefault(i + skipped);
            if (parameter is null)
            {
                return null;
            }

            passed.Add((parameter, arguments[i].Expression));
        }

        bool isComplete = method.Parameters.Skip(skipped).All(parameter =>
            parameter.IsOptional || parameter.IsParams || passed.Exists(pair => Hierarchy.IsSame(pair.Parameter, parameter)));
        return isComplete && passed.TrueForAll(pair => Fits(pair.Parameter, pair.Expression, model))
            ? [.. passed
                .Select(pair => (pair.Parameter, Type: model.GetTypeInfo(pair.Expression, token).Type!, pair.Expression.GetLocation()))
                .Where(pair => pair.Type is not null)]
            : null;
    }

    /// <summary>Determines whether an argument fits a parameter, as far as that does not depend on type arguments.</summary>
    private static bool Fits(IParameterSymbol parameter, ExpressionSyntax expression, SemanticModel model) =>
        parameter.RefKind is RefKind.Ref or RefKind.Out
        || TypeSubstitution.IsOpen(parameter.Type)
        || model.ClassifyConversion(expression, parameter.Type).IsImplicit;
}
