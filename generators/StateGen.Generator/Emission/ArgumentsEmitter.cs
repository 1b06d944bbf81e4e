using System;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints how the types are written that take the place of type parameters of generic state types.</summary>
internal static class ArgumentsEmitter
{
    /// <summary>The name of the file, which with its dash is no type's.</summary>
    public const string HintName = "StateGen-Arguments.g.cs";

    public static SourceText Emit(EquatableArray<ArgumentModel> arguments) => ModuleInitializerEmitter.Emit(
        "How the types are written that this assembly puts in the place of type parameters of generic state types.",
        "StateTypeArguments",
        arguments.Select(argument => $"global::StateGen.CompilerServices.StateTypeArguments.Add<{argument.Type}, {argument.Formatter}>();"),
        new NamesModel(
            arguments.SelectMany(argument => argument.Names.Aliases).Distinct().OrderBy(alias => alias, StringComparer.Ordinal).ToEquatableArray(),
            arguments.Any(argument => argument.Names.AreObsolete)));
}
