using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Prints the accessors of a state type: in the type, or in classes of their own.</summary>
internal static class AccessorEmitter
{
    /// <summary>Prints the accessors that are at this depth: as many types are around them.</summary>
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

            StateTypeEmitter.Mark(writer);
            using (writer.Block($"{holder.Modifiers} class {holder.Declaration}"))
            {
                Emit(accessor, "internal", writer);
            }
        }
    }

    private static void Emit(AccessorModel accessor, string accessibility, SourceWriter writer)
    {
        string kind = accessor.Type is null ? "Method" : "Field";
        string result = accessor.Type is null ? accessor.Result : $"ref {accessor.Type}";
        StateTypeEmitter.Mark(writer);
        writer.Line(
            "[global::System.Runtime.CompilerServices.UnsafeAccessor("
            + $"global::System.Runtime.CompilerServices.UnsafeAccessorKind.{kind}, Name = {StateTypeEmitter.Literal(accessor.Target)})]");
        writer.Line($"{accessibility} static extern {result} {accessor.Name}({(accessor.IsValueType ? "ref " : "")}{accessor.Declaring} value{accessor.Parameters});");
    }
}
