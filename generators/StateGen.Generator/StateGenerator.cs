using Microsoft.CodeAnalysis;
using StateGen.Generator.Emission;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;

namespace StateGen.Generator;

/// <summary>
/// Writes the save and restore code of each type marked with <c>[State]</c>. It reports nothing: what is wrong with a
/// type is told by <see cref="Analyzers.StateTypeAnalyzer"/>, which runs the same parser.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StateGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<StateTypeModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.State,
                static (node, _) => StateTypeParser.CanBeStateType(node),
                static (context, token) => StateTypeParser.IsFirstDeclaration(context)
                    ? StateTypeParser.Parse((INamedTypeSymbol)context.TargetSymbol, report: null, token)
                    : null)
            .WithTrackingName(TrackingNames.Parse)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Model);

        context.RegisterSourceOutput(
            models,
            static (context, model) => context.AddSource(model.HintName, StateTypeEmitter.Emit(model)));
    }
}
