using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>What a state holds once it is saved: what it held before, but for the hooks that the options call normalizations.</summary>
internal static class Normalization
{
    /// <summary>Saves a state, and says what its blob is to hold.</summary>
    /// <param name="state">The state.</param>
    /// <param name="options">Name the hooks that may change it.</param>
    /// <param name="law">What is broken where another hook changes it.</param>
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
            // Who calls the hooks again on objects that refer to one another cannot tell what they had done.
            return (reachable.HasIdentity() ? NodeReader.Read(state, options) : expected, blob);
        }

        // A value that is changed in place, as a StringBuilder is, changes in what was taken apart before, too.
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
