using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the list of an assembly's wire names. With it, the library tells a state of another type from a damaged one.</summary>
internal static class KnownStatesEmitter
{
    /// <summary>The hint name. The dash makes it unique, since no type name contains one.</summary>
    public const string HintName = "StateGen-KnownStates.g.cs";

    public static SourceText Emit(EquatableArray<string> names) => ModuleInitializerEmitter.Emit(
        "Registers the wire names of the state types in this project, for messages about blobs of another type.",
        "StateNames",
        names.Select(name => $"{Library.KnownStates}.Add([{ConstantText.Literal(name)}]);"),
        NamesModel.None);
}
