using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the generated part of a union.</summary>
internal static class UnionEmitter
{
    public static SourceText Emit(UnionModel model) => new SourceFile
    {
        Purpose = $"Saves and restores the cases of the union {model.Name} under the wire name {ConstantText.Literal(model.WireName)}.",
        Origin = model.Name,
        Namespace = model.Namespace,
        ContainingTypes = model.ContainingTypes,
        Names = model.Names,
        Aliases = model.Aliases,
        EmitType = writer => EmitUnion(model, writer),
    }.ToSourceText();

    private static void EmitUnion(UnionModel model, SourceWriter writer)
    {
        string contract = Library.Contract(model.TypeName);
        using (writer.Block($"{TypeText.Declaration(model.Declaration)} : {contract}"))
        {
            EmitLayout(model, contract, writer);
            writer.Line();
            EmitWrite(model, contract, writer);
            writer.Line();
            EmitRead(model, contract, writer);
        }
    }

    private static void EmitLayout(UnionModel model, string contract, SourceWriter writer)
    {
        string options = model.UnknownCase is null ? "" : " { CarriesUnknownCases = true }";
        SourceFile.Mark(writer);
        writer.Line($"static {Library.StateLayout} {contract}.Layout => new(");
        using (writer.Indent())
        {
            writer.Line($"{ConstantText.Literal(model.WireName)},");
            writer.Line($"{ConstantText.Literal(model.Name)},");
            writer.Line("[");
            using (writer.Indent($"]){options};"))
            {
                foreach (UnionCaseModel one in model.Cases)
                {
                    writer.Line($"{Library.ObjectShape}<{one.Type}>.AsCase({one.Tag}),");
                }
            }
        }
    }

    private static void EmitWrite(UnionModel model, string contract, SourceWriter writer)
    {
        SourceFile.Mark(writer);
        using (writer.Block($"static void {contract}.Write(ref {Library.StateWriter} writer, {model.TypeName} value)"))
        {
            writer.Line("global::System.Type type = value.GetType();");
            foreach (UnionCaseModel one in model.Cases)
            {
                string formatter = one.PreservesReferences ? $"{Library.ReferenceFormatter}<{one.Type}>" : Formatter(one);
                EmitCase(one.Type, $"{formatter}.WriteCase(ref writer, {one.Tag}, ({one.Type})value);", writer);
            }

            if (model.UnknownCase is { } unknown)
            {
                writer.Line("// case of a newer version");
                EmitCase(unknown.Type, $"{Library.UnknownCaseData}.Write(ref writer, (({unknown.Type})value).{unknown.Member});", writer);
            }

            writer.Line($"{Library.StateWriter}.ThrowNoCase(value, typeof({model.TypeName}));");
        }
    }

    private static void EmitCase(string type, string statement, SourceWriter writer)
    {
        using (writer.Block($"if (type == typeof({type}))"))
        {
            writer.Line(statement);
            writer.Line("return;");
        }

        writer.Line();
    }

    private static void EmitRead(UnionModel model, string contract, SourceWriter writer)
    {
        SourceFile.Mark(writer);
        using (writer.Block($"static {model.TypeName} {contract}.Read(ref {Library.StateReader} reader)"))
        {
            writer.Line("ulong tag = reader.ReadVarint(int.MaxValue);");
            using (writer.Block("switch (tag)"))
            {
                if (model.Cases.Any(one => one.PreservesReferences))
                {
                    EmitLabel("case 0:", writer, $"return reader.ReadReferenceCase<{model.TypeName}>();");
                }

                foreach (UnionCaseModel one in model.Cases)
                {
                    EmitLabel($"case {one.Tag}:", writer, $"return {Formatter(one)}.ReadCase(ref reader);");
                }

                EmitLabel("default:", writer, model.UnknownCase is { } unknown
                    ? [$"return new {unknown.Type}({Library.UnknownCaseData}.Read(ref reader, tag));"]
                    : [$"{Library.StateReader}.ThrowUnknownCase(tag);", "return null;"]);
            }
        }
    }

    private static void EmitLabel(string label, SourceWriter writer, params string[] statements)
    {
        writer.Line(label);
        using (writer.Indent())
        {
            foreach (string statement in statements)
            {
                writer.Line(statement);
            }
        }
    }

    private static string Formatter(UnionCaseModel one) => one.FormatterAlias ?? $"{Library.StateFormatter}<{one.Type}>";
}
