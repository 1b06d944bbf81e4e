using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the part of a type that is refused.</summary>
internal static class StubEmitter
{
    private const string Throw = "throw new global::System.NotSupportedException();";

    public static SourceText Emit(StubModel model) => StateTypeEmitter.EmitFile(
        $"Stands in for the code of {model.Name}, which an error of StateGen refuses.",
        model.Namespace,
        model.ContainingTypes,
        NamesModel.None,
        writer => EmitType(model, writer));

    private static void EmitType(StubModel model, SourceWriter writer)
    {
        string contract = $"global::StateGen.IStateSerializable<{model.TypeName}>";
        using (writer.Block(model.IsSerializable ? $"{model.Declaration} : {contract}" : model.Declaration))
        {
            if (model.IsSerializable)
            {
                StateTypeEmitter.Mark(writer);
                writer.Line($"static global::StateGen.CompilerServices.StateLayout {contract}.Layout => {Throw}");
                writer.Line();
                StateTypeEmitter.Mark(writer);
                writer.Line($"static void {contract}.Write(ref global::StateGen.StateWriter writer, {model.TypeName} value) => {Throw}");
                writer.Line();
                StateTypeEmitter.Mark(writer);
                writer.Line($"static {model.TypeName} {contract}.Read(ref global::StateGen.StateReader reader) => {Throw}");
            }

            foreach (string migration in model.Migrations)
            {
                writer.Line();
                writer.Line(migration);
            }
        }
    }
}
