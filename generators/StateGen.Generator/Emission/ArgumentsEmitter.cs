using System;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the registration of formatters for the type arguments of generic state types.</summary>
internal static class ArgumentsEmitter
{
    /// <summary>The hint name. The dash makes it unique, since no type name contains one.</summary>
    public const string HintName = "StateGen-Arguments.g.cs";

    public static SourceText Emit(EquatableArray<ArgumentModel> arguments) => ModuleInitializerEmitter.Emit(
        "Registers the formatters of the type arguments that this project gives to generic state types.",
        "StateTypeArguments",
        arguments.Select(argument => $"{Library.TypeArguments}.Add<{argument.Type}, {TypeText.Of(argument.Formatter)}>();"),
        new NamesModel(
            arguments.SelectMany(argument => argument.Names.Aliases).Distinct().OrderBy(alias => alias, StringComparer.Ordinal).ToEquatableArray(),
            arguments.Any(argument => argument.Names.AreObsolete)));
}
