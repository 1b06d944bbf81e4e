using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the generated part of a union.</summary>
internal static class UnionEmitter
{
    private const string Formatter = "global::StateGen.CompilerServices.StateFormatter";
    private const string ReferenceFormatter = "global::StateGen.CompilerServices.ReferenceFormatter";

    public static SourceText Emit(UnionModel model) =>
        StateTypeEmitter.EmitFile(
            $"Saves and restores the cases of {model.Name} under the name {StateTypeEmitter.Literal(model.WireName)}.",
            model.Namespace,
            model.ContainingTypes,
            model.Names,
            writer => EmitUnion(model, writer));

    private static void EmitUnion(UnionModel model, SourceWriter writer)
    {
        string contract = $"global::StateGen.IStateSerializable<{model.TypeName}>";
        using (writer.Block($"{model.Declaration} : {contract}"))
        {
            StateTypeEmitter.Mark(writer);
            using (writer.Block(
                $"static global::StateGen.CompilerServices.StateLayout {contract}.Layout => "
                + $"new({StateTypeEmitter.Literal(model.WireName)}, \"{model.Name}\",",
                open: "[",
                end: model.UnknownCase is null ? "]);" : "]) { CarriesUnknownCases = true };"))
            {
                foreach (UnionCaseModel one in model.Cases)
                {
                    writer.Line($"global::StateGen.CompilerServices.ObjectShape<{one.Type}>.AsCase({one.Tag}),");
                }
            }

            writer.Line();
            EmitWrite(model, contract, writer);
            writer.Line();
            EmitRead(model, contract, writer);
        }
    }

    private static void EmitWrite(UnionModel model, string contract, SourceWriter writer)
    {
        StateTypeEmitter.Mark(writer);
        using (writer.Block($"static void {contract}.Write(ref global::StateGen.StateWriter writer, {model.TypeName} value)"))
        {
            writer.Line("global::System.Type type = value.GetType();");
            foreach (UnionCaseModel one in model.Cases)
            {
                using (writer.Block($"if (type == typeof({one.Type}))"))
                {
                    string formatter = one.PreservesReferences ? ReferenceFormatter : Formatter;
                    writer.Line($"{formatter}<{one.Type}>.WriteCase(ref writer, {one.Tag}, ({one.Type})value);");
                    writer.Line("return;");
                }

                writer.Line();
            }

            if (model.UnknownCase is { } unknown)
            {
                writer.Line("// a case of a newer version");
                using (writer.Block($"if (type == typeof({unknown.Type}))"))
                {
                    writer.Line($"global::StateGen.UnknownCaseData.Write(ref writer, (({unknown.Type})value).{unknown.Member});");
                    writer.Line("return;");
                }

                writer.Line();
            }

            writer.Line($"global::StateGen.StateWriter.ThrowNoCase(value, typeof({model.TypeName}));");
        }
    }

    private static void EmitRead(UnionModel model, string contract, SourceWriter writer)
    {
        StateTypeEmitter.Mark(writer);
        using (writer.Block($"static {model.TypeName} {contract}.Read(ref global::StateGen.StateReader reader)"))
        {
            writer.Line("ulong tag = reader.ReadVarint(int.MaxValue);");
            using (writer.Block("switch (tag)"))
            {
                if (model.Cases.Any(one => one.PreservesReferences))
                {
                    writer.Line("case 0:");
                    writer.Line($"    return reader.ReadReferenceCase<{model.TypeName}>();");
                }

                foreach (UnionCaseModel one in model.Cases)
                {
                    writer.Line($"case {one.Tag}:");
                    writer.Line($"    return {Formatter}<{one.Type}>.ReadCase(ref reader);");
                }

                writer.Line("default:");
                if (model.UnknownCase is { } unknown)
                {
                    writer.Line($"    return new {unknown.Type}(global::StateGen.UnknownCaseData.Read(ref reader, tag));");
                }
                else
                {
                    writer.Line("    global::StateGen.StateReader.ThrowUnknownCase(tag);");
                    writer.Line("    return null;");
                }
            }
        }
    }
}
