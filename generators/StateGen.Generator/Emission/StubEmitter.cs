using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the stub of a type with errors.</summary>
internal static class StubEmitter
{
    private const string Throw = "throw new global::System.NotSupportedException();";

    public static SourceText Emit(StubModel model) => new SourceFile
    {
        Purpose = $"A placeholder for the code of {model.Name}, which StateGen reports an error about.",
        Origin = model.Name,
        Namespace = model.Namespace,
        ContainingTypes = model.ContainingTypes,
        EmitType = writer => EmitType(model, writer),
    }.ToSourceText();

    private static void EmitType(StubModel model, SourceWriter writer)
    {
        string contract = Library.Contract(model.TypeName);
        string declaration = TypeText.Declaration(model.Declaration);
        using (writer.Block(model.IsSerializable ? $"{declaration} : {contract}" : declaration))
        {
            if (model.IsSerializable)
            {
                SourceFile.Mark(writer);
                writer.Line($"static {Library.StateLayout} {contract}.Layout => {Throw}");
                writer.Line();
                SourceFile.Mark(writer);
                writer.Line($"static void {contract}.Write(ref {Library.StateWriter} writer, {model.TypeName} value) => {Throw}");
                writer.Line();
                SourceFile.Mark(writer);
                writer.Line($"static {model.TypeName} {contract}.Read(ref {Library.StateReader} reader) => {Throw}");
            }

            foreach (MethodModel migration in model.Migrations)
            {
                writer.Line();
                writer.Line($"{migration};");
            }
        }
    }
}
