using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Closing;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Emission;
using StateGen.Generator.History;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;

namespace StateGen.Generator;

/// <summary>
/// Emits the save and restore code of each type marked with <c>[State]</c>. <see cref="Analyzers.StateTypeAnalyzer"/> runs the same parser and
/// reports problems of types. The generator reports only problems of the project.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StateGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<OutputModel<StateTypeModel>> states = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.State,
                static (node, _) => StateTypeParser.CanBeStateType(node),
                static (context, token) => OutputParser.OfState(context, token))
            .WithTrackingName(TrackingNames.Parse);
        IncrementalValuesProvider<StateTypeModel> models = Models(states).WithTrackingName(TrackingNames.Model);

        context.RegisterSourceOutput(
            models,
            static (context, model) => context.AddSource(model.HintName, StateTypeEmitter.Emit(model)));

        IncrementalValuesProvider<OutputModel<UnionModel>> allUnions = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.StateUnion,
                static (node, _) => node is TypeDeclarationSyntax,
                static (context, token) => OutputParser.OfUnion(context, token))
            .WithTrackingName(TrackingNames.ParseUnion);
        IncrementalValuesProvider<UnionModel> unions = Models(allUnions).WithTrackingName(TrackingNames.UnionModel);

        context.RegisterSourceOutput(
            unions,
            static (context, model) => context.AddSource(model.HintName, UnionEmitter.Emit(model)));

        RegisterStubs(context, states.Select(static (output, _) => output.Stub));
        RegisterStubs(context, allUnions.Select(static (output, _) => output.Stub));
        RegisterProblem(context, states.Select(static (output, _) => output.Problem), allUnions.Select(static (output, _) => output.Problem));

        RegisterNames(context, models, unions);
        RegisterArguments(context, models, unions);
        RegisterHistory(context);
    }

    /// <summary>Registers the names of all state types. With them, the library tells a blob of another type from a damaged one.</summary>
    private static void RegisterNames(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<StateTypeModel> models,
        IncrementalValuesProvider<UnionModel> unions)
    {
        IncrementalValueProvider<EquatableArray<string>> names = models.Where(static model => !model.IsAbstract && model.TypeParameters.Count == 0)
            .Select(static (model, _) => model.WireName).Collect()
            .Combine(unions.Select(static (model, _) => model.WireName).Collect())
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.Names);

        context.RegisterSourceOutput(
            names,
            static (context, names) =>
            {
                if (names.Count > 0)
                {
                    context.AddSource(KnownStatesEmitter.HintName, KnownStatesEmitter.Emit(names));
                }
            });
    }

    private static IncrementalValuesProvider<T> Models<T>(IncrementalValuesProvider<OutputModel<T>> outputs)
        where T : class => outputs
        .Where(static output => output.Model is not null)
        .Select(static (output, _) => output.Model!);

    /// <summary>Registers stubs, so that code that uses a type with errors has no errors of its own.</summary>
    private static void RegisterStubs(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<StubModel?> stubs) =>
        context.RegisterSourceOutput(
            stubs.Where(static stub => stub is not null),
            static (context, stub) => context.AddSource(stub!.HintName, StubEmitter.Emit(stub)));

    /// <summary>
    /// Reports a project that can have no generated code, once. The compiler then stops before
    /// it misses the generated code. An analyzer would run only after that.
    /// </summary>
    private static void RegisterProblem(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ProjectProblemModel?> ofStates,
        IncrementalValuesProvider<ProjectProblemModel?> ofUnions) => context.RegisterSourceOutput(
            ofStates.Where(static problem => problem is not null).Collect()
                .Combine(ofUnions.Where(static problem => problem is not null).Collect())
                .SelectMany(static (all, _) => all.Left.Concat(all.Right).Take(1)),
            static (context, problem) => context.ReportDiagnostic(ProjectDescriptors.Create(problem!)));

    /// <summary>Registers the shipped layouts, which become part of the assembly. An edit of a comment in the file changes nothing.</summary>
    private static void RegisterHistory(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<EquatableArray<string>> history = context.AdditionalTextsProvider
            .Where(static file => HistoryFile.Is(file, HistoryFile.Shipped))
            .Collect()
            .SelectMany(static (files, _) => files.Take(1))
            .Select(static (file, token) => file.GetText(token) is { } text ? new HistoryFile(text).ToLines() : default)
            .Where(static lines => lines.Count > 0)
            .WithTrackingName(TrackingNames.History);

        context.RegisterSourceOutput(
            history,
            static (context, lines) => context.AddSource(HistoryEmitter.HintName, HistoryEmitter.Emit(lines)));
    }

    /// <summary>
    /// Registers the type arguments of generic state types, from members, any other code, and attributes. Only projects that know generic state
    /// types are searched, after each edit. The search begins with the names in each file, which are cached until that file changes.
    /// </summary>
    private static void RegisterArguments(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<StateTypeModel> models,
        IncrementalValuesProvider<UnionModel> unions)
    {
        IncrementalValueProvider<EquatableArray<ArgumentModel>> sources = ArgumentsOfSources(context, models);
        IncrementalValuesProvider<EquatableArray<ArgumentModel>> attributes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.StateTypeArgument,
                static (node, _) => node is CompilationUnitSyntax,
                static (context, _) => ArgumentParser.OfAttributes(context));
        IncrementalValuesProvider<EquatableArray<ArgumentModel>> arguments = models
            .Select(static (model, _) => model.Arguments)
            .Where(static arguments => arguments.Count > 0).Collect()
            .Combine(unions.SelectMany(static (model, _) => model.Arguments).Collect())
            .Combine(sources)
            .Combine(attributes.Collect())
            .Select(static (all, _) => all.Left.Left.Left.Concat(all.Right)
                .SelectMany(static each => each)
                .Concat(all.Left.Right)
                .Concat(all.Left.Left.Right)
                .Distinct()
                .OrderBy(static argument => argument.Type, StringComparer.Ordinal)
                .ToEquatableArray())
            .SelectMany(static (all, _) => all.Count > 0 ? ImmutableArray.Create(all) : [])
            .WithTrackingName(TrackingNames.Arguments);

        context.RegisterSourceOutput(
            arguments,
            static (context, arguments) => context.AddSource(ArgumentsEmitter.HintName, ArgumentsEmitter.Emit(arguments)));
    }

    private static IncrementalValueProvider<EquatableArray<ArgumentModel>> ArgumentsOfSources(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<StateTypeModel> models)
    {
        IncrementalValueProvider<EquatableArray<string>> names = models
            .Where(static model => model.TypeParameters.Count > 0)
            .Select(static (model, _) => model.Name).Collect()
            .Select(static (names, _) => names.Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray());
        IncrementalValueProvider<bool> isSearched = names.Combine(context.CompilationProvider)
            .Select(static (pair, _) => pair.Left.Count > 0 || ReferencedGenerics.Of(pair.Right).StateNames.Count > 0);
        IncrementalValuesProvider<FileNames> files = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
            .Combine(isSearched)
            .Select(static (pair, token) => pair.Right ? FileNames.Of(pair.Left, token) : FileNames.Unread(pair.Left))
            .WithTrackingName(TrackingNames.Files);
        return files.Collect()
            .Combine(context.CompilationProvider)
            .Combine(names)
            .Select(static (all, token) => ClosedArguments.Of(all.Left.Right, all.Left.Left, all.Right, token))
            .WithTrackingName(TrackingNames.Sources);
    }
}
