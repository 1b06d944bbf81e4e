using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the list of an assembly's wire names, by which a state of another type is told from a damaged one.</summary>
internal static class KnownStatesEmitter
{
    /// <summary>The name of the file, which with its dash is no type's.</summary>
    public const string HintName = "StateGen-KnownStates.g.cs";

    public static SourceText Emit(EquatableArray<string> names) => ModuleInitializerEmitter.Emit(
        "Registers the wire names of the state types in this project, for messages about blobs of another type.",
        "StateNames",
        names.Select(name => $"{Library.KnownStates}.Add([{ConstantText.Literal(name)}]);"),
        NamesModel.None);
}
