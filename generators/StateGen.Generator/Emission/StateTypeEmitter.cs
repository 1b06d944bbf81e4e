using System.Linq;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the generated part of a state type. It decides nothing: the model contains all decisions.</summary>
internal static class StateTypeEmitter
{
    /// <summary>Emits the source file of a type.</summary>
    public static SourceText Emit(StateTypeModel model) => new SourceFile
    {
        Purpose = $"Saves and restores {model.Name} under the wire name {ConstantText.Literal(model.WireName)}, version {model.Version}.",
        Origin = model.Name,
        Namespace = model.Namespace,
        ContainingTypes = model.ContainingTypes,
        Names = model.Names,
        Aliases = model.Aliases,
        EmitType = writer => EmitType(model, writer),
        EmitAround = (depth, writer) => EmitAround(model, depth, writer),
    }.ToSourceText();

    private static void EmitType(StateTypeModel model, SourceWriter writer)
    {
        if (model.NeedsAutoLayout)
        {
            writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Auto)]");
        }

        string declaration = TypeText.Declaration(model.Declaration);
        using (writer.Block(model.IsAbstract ? declaration : $"{declaration} : {Library.Contract(model.TypeName)}"))
        {
            writer.Line("/// <summary>Data that a newer version of the type has saved. This version does not read it, and saves it again.</summary>");
            SourceFile.MarkAsGenerated(writer);
            writer.Lines($"""
                [{Library.StateIgnore}]
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                private {(model.IsReadOnly ? "readonly " : "")}{Library.UnknownLayers}? _unknownLayers;
                """);
            MigrationEmitter.EmitDeclarations(model, writer);
            if (!model.IsAbstract)
            {
                writer.Line();
                EmitImplementation(model, writer);
            }
        }
    }

    private static void EmitImplementation(StateTypeModel model, SourceWriter writer)
    {
        LayoutEmitter.Emit(model, writer);
        writer.Line();
        SaveEmitter.Emit(model, writer);
        writer.Line();
        RestoreEmitter.Emit(model, writer);
        if (model.IsValueType)
        {
            writer.Line();
            EmptySlotEmitter.Emit(model, writer);
        }

        if (model.HasColumns)
        {
            writer.Line();
            ColumnsEmitter.Emit(model, writer);
        }

        AccessorEmitter.EmitHolders(model, model.ContainingTypes.Count + 1, writer);
    }

    /// <summary>Emits code that cannot be in the type: accessor classes, and structs that aliases could not name there.</summary>
    private static void EmitAround(StateTypeModel model, int depth, SourceWriter writer)
    {
        AccessorEmitter.EmitHolders(model, depth, writer);
        if (depth > 0 || model.IsAbstract)
        {
            return;
        }

        foreach (MemberModel member in model.Members.Where(member => member.Known is not null))
        {
            writer.Line();
            KnownValuesEmitter.Emit(member.Known!, member, writer);
        }
    }
}
