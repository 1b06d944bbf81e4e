using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the accessors of a state type, in the type or in separate classes.</summary>
internal static class AccessorEmitter
{
    private const string Attribute = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    /// <summary>Emits the accessors with this number of types around them.</summary>
    public static void EmitHolders(StateTypeModel model, int depth, SourceWriter writer)
    {
        int inType = model.ContainingTypes.Count + 1;
        foreach (AccessorModel accessor in model.Accessors.Where(each => (each.Holder?.Depth ?? inType) == depth))
        {
            writer.Line();
            if (accessor.Holder is not { } holder)
            {
                Emit(accessor, "private", writer);
                continue;
            }

            // Outside of all types, the class is local to the file.
            string modifiers = depth == 0 ? "file static" : "private static";
            SourceFile.Mark(writer);
            using (writer.Block($"{modifiers} class {holder.Name}{TypeText.Parameters(holder.Parameters)}{TypeText.Constraints(holder.Parameters)}"))
            {
                Emit(accessor, "internal", writer);
            }
        }
    }

    private static void Emit(AccessorModel accessor, string accessibility, SourceWriter writer)
    {
        string kind = accessor.Kind == AccessorKind.Method ? "Method" : "Field";
        string result = accessor.Kind switch
        {
            AccessorKind.Method => accessor.Type ?? "void",
            AccessorKind.UnknownLayers => $"ref {Library.UnknownLayers}?",
            _ => $"ref {accessor.Type}",
        };
        string self = $"{(accessor.IsValueType ? "ref " : "")}{accessor.Declaring} value";
        string parameters = string.Join(", ", accessor.Parameters.Select((type, i) => $"{type} argument{i}").Prepend(self));
        SourceFile.Mark(writer);
        writer.Line($"[{Attribute}({Attribute}Kind.{kind}, Name = {ConstantText.Literal(accessor.Target)})]");
        writer.Line($"{accessibility} static extern {result} {accessor.Name}({parameters});");
    }
}
