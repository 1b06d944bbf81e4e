using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Emits the code that creates an object from the values that were read.</summary>
internal static class ConstructionEmitter
{
    /// <summary>Emits the local variables for the construction, except those that already exist.</summary>
    public static void EmitLocals(StateTypeModel model, SourceWriter writer, params IReadOnlyList<MemberModel> except)
    {
        foreach (MemberModel member in model.Members.Where(member => !member.IsRetired && !except.Contains(member)))
        {
            writer.Line(member.Assignment == Assignment.Fill
                ? $"{Library.DeferredItems}? {member.Local} = null;"
                : $"{member.Type} {member.Local} = {ConstantText.Of(member.Default)};");
        }

        foreach (LevelModel level in model.Levels.Where(level => CountsLayers(model, level)))
        {
            writer.Line($"int layers{level.Suffix} = 1;");
        }
    }

    /// <summary>Emits the creation of an object whose members are set afterwards.</summary>
    public static void EmitNew(StateTypeModel model, SourceWriter writer) =>
        writer.Line($"{model.TypeName} value = {New(model, UnsavedRequired(model))};");

    public static void EmitConstruction(StateTypeModel model, SourceWriter writer)
    {
        string[] always =
        [
            .. model.Members
                .Where(member => member.Assignment == Assignment.Initializer && !member.KeepsInitialValue)
                .Select(member => $"{member.Identifier} = {member.Local}"),
            .. UnsavedRequired(model),
        ];
        writer.Line($"{model.TypeName} value = {New(model, [.. always, .. KeepingInitializers(model, always)])};");
        foreach (LevelModel level in model.Levels)
        {
            EmitAssignments(level.Layers[0], writer);
            foreach (LayerModel layer in level.Layers.Skip(1).Where(layer => layer.Members.Any(IsAssigned)))
            {
                writer.Line();
                using (writer.Block($"if (layers{level.Suffix} >= {layer.Version})"))
                {
                    EmitAssignments(layer, writer);
                }
            }

            if (CountsLayers(model, level))
            {
                writer.Line();
            }
        }
    }

    /// <summary>
    /// Returns initializers for members that only an initializer can set. If the blob does
    /// not contain their layer, they copy the value from another new object.
    /// </summary>
    private static IEnumerable<string> KeepingInitializers(StateTypeModel model, string[] always) =>
        from level in model.Levels
        from layer in level.Layers
        from member in layer.Members
        where KeepsByInitializer(member)
        select $"{member.Identifier} = layers{level.Suffix} >= {layer.Version} ? {member.Local} : {New(model, always)}.{member.Identifier}";

    private static bool KeepsByInitializer(MemberModel member) => member is { Assignment: Assignment.Initializer, KeepsInitialValue: true };

    private static void EmitAssignments(LayerModel layer, SourceWriter writer)
    {
        foreach (MemberModel member in layer.Members.Where(IsAssigned))
        {
            string current = AccessText.Of(member.Get);
            using (member.HasSetterCode
                ? writer.Block($"if ({PresenceTest.IsPresent(member, member.Local)} || {PresenceTest.IsPresent(member, current)})")
                : null)
            {
                writer.Line(member.Assignment == Assignment.Fill
                    ? $"{TypeText.Formatter(member)}.Fill({member.Local}, {current});"
                    : $"{AccessText.Of(member.Set)} = {member.Local};");
            }
        }
    }

    /// <summary>Determines whether generated code must count the layers of a blob: members of a missing layer keep their initial values.</summary>
    public static bool CountsLayers(StateTypeModel model, LevelModel level) =>
        model.ReadsBeforeConstruction
        && level.Layers.Skip(1).Any(layer => layer.Members.Any(member => IsAssigned(member) || KeepsByInitializer(member)));

    private static bool IsAssigned(MemberModel member) => member.Assignment is Assignment.Setter or Assignment.Fill || member.IsSetAgain;

    /// <summary>Returns the initializers of members that are <c>required</c> and not saved.</summary>
    public static string[] UnsavedRequired(StateTypeModel model) => [.. model.UnsavedRequired.Select(name => $"{name} = default!")];

    /// <summary>Returns the expression that creates an object.</summary>
    public static string New(StateTypeModel model, string[] initializers)
    {
        IEnumerable<string> arguments = model.ConstructorArguments.Select(argument => $"{argument.Parameter}: {argument.Local}");
        string call = $"new {model.TypeName}({string.Join(", ", arguments)})";
        return initializers.Length == 0 ? call : $"{call} {{ {string.Join(", ", initializers)} }}";
    }
}
