using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Emission;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;
using StateGen.Generator.Testing;

namespace StateGen.Generator;

/// <summary>
/// Emits the tests of each class marked with <c>[StateTests&lt;T&gt;]</c>, and the old versions of state types that they need. Without
/// StateGen.Testing, the attribute does not exist and the generator does nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StateTestsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<OutputModel<StateTestsModel>> outputs = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.StateTests,
                static (node, _) => node is ClassDeclarationSyntax,
                static (context, token) =>
                    !StateTypeParser.IsFirstDeclaration(context, AttributeNames.StateTests.Split('`')[0]) ? new OutputModel<StateTestsModel>()
                    : ProjectConditions.Check(context.SemanticModel.Compilation) is { } problem ? new OutputModel<StateTestsModel>(Problem: problem)
                    : new OutputModel<StateTestsModel>(StateTestsParser.Parse(context, token)));
        IncrementalValuesProvider<StateTestsModel> models = outputs
            .Where(static output => output.Model is not null)
            .Select(static (output, _) => output.Model!)
            .WithTrackingName(TrackingNames.Tests);

        // A test project may have no state types, so StateGenerator would not report the problem there.
        context.RegisterSourceOutput(
            outputs.Select(static (output, _) => output.Problem).Where(static problem => problem is not null).Collect().SelectMany(static (all, _) => all.Take(1)),
            static (context, problem) => context.ReportDiagnostic(ProjectDescriptors.Create(problem!)));

        context.RegisterSourceOutput(models, static (context, model) => Emit(context, model));
    }

    private static void Emit(SourceProductionContext context, StateTestsModel model)
    {
        context.AddSource(model.HintName, StateTestsEmitter.Emit(model));
        IEnumerable<PastVersionModel> next = model.Next is { } known ? [known] : [];
        foreach (PastVersionModel version in model.PastVersions.Concat(next))
        {
            context.AddSource(version.HintName, SourceText.From(version.Source, System.Text.Encoding.UTF8));
            foreach (StateTypeModel type in version.Types)
            {
                context.AddSource(type.HintName, StateTypeEmitter.Emit(type));
            }

            foreach (UnionModel union in version.Unions)
            {
                context.AddSource(union.HintName, UnionEmitter.Emit(union));
            }
        }
    }
}
