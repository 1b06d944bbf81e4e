using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Predicts what a blob holds: the state before the save, changed only by the hooks that the options allow to normalize.</summary>
internal static class Normalization
{
    /// <summary>Saves a state, and returns its blob and the parts that the blob must hold.</summary>
    /// <param name="state">The state to save.</param>
    /// <param name="options">Names the hooks that may change the state.</param>
    /// <param name="law">The name of the law, for the failure message if another hook changes the state.</param>
    public static (ValueNode Parts, byte[] Blob) Save<T>(T state, StateTestOptions options, string law)
        where T : IStateSerializable<T>
    {
        ReachableClasses reachable = ReachableClasses.From(typeof(T));
        ValueNode before = NodeReader.Read(state, options);
        bool isNormalized = reachable.HasNormalizer(options);
        string text = isNormalized ? "" : NodeText.Of(before);
        ValueNode expected = isNormalized && !reachable.HasIdentity() ? Normalized(before, options) : before;
        byte[] blob = StateSerializer.Save(state);
        if (isNormalized)
        {
            // Objects that refer to each other cannot be normalized one by one, so take the state after the save.
            return (reachable.HasIdentity() ? NodeReader.Read(state, options) : expected, blob);
        }

        // A value that a hook changes in place, such as a StringBuilder, changes in the nodes read before, too. Their text does not.
        StateComparison.AssertSame<T>(before, NodeReader.Read(state, options), options, $"{law}, saving changes the state");
        return NodeText.Of(before) == text
            ? (before, blob)
            : throw new StateLawException($"{law}, saving changes the state: it held {text}, then {NodeText.Of(before)}");
    }

    private static ValueNode Normalized(ValueNode node, StateTestOptions options)
    {
        MethodInfo[] hooks = node.Kind == ValueKind.Object ? [.. StateMembers.HooksOf(node.Type).Where(hook => options.IsNormalizer(hook.Name))] : [];
        if (hooks.Length > 0)
        {
            object target = new NodeBuilder().Build(node)!;
            foreach (MethodInfo hook in hooks)
            {
                hook.Invoke(target, []);
            }

            node = new NodeReader(options).Read(target, node.Type);
        }

        return node with { Parts = [.. node.Parts.Select(part => Normalized(part, options))] };
    }
}
