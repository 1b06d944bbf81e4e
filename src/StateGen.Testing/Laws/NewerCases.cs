using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Puts the union case of a newer version into slots of unions that carry along unknown cases.</summary>
internal sealed class NewerCases(StateTestOptions options, int seed)
{
    /// <summary>The suffix of the wire names that the test generator gives to such cases.</summary>
    private const string Suffix = ":newer-case";

    private readonly Random _random = new(seed);

    /// <summary>Returns the newer version's state with such cases in some of the slots.</summary>
    /// <param name="node">The state, or a part of it.</param>
    /// <param name="declared">The declared type of the slot that holds it.</param>
    public ValueNode Put(ValueNode node, Type declared)
    {
        Type? added = StateMembers.CasesOf(declared).FirstOrDefault(type => StateMembers.WireName(type).EndsWith(Suffix, StringComparison.Ordinal));
        if (added is not null && _random.Next(2) == 0)
        {
            return NodeGenerator.Next(added, options, seed: _random.Next(), size: 5);
        }

        return node.Kind switch
        {
            ValueKind.Object => Parts(node, [.. StateMembers.Of(node.Type).Select(slot => slot.Type)]),
            ValueKind.Tuple => Parts(node, node.Type.GetGenericArguments()),
            ValueKind.Sequence when CollectionTypes.ItemTypesOf(declared) is [var item] => Parts(node, [.. node.Parts.Select(_ => item)]),
            ValueKind.Map when CollectionTypes.ItemTypesOf(declared) is [_, var value] =>
                node with { Parts = [.. node.Parts.Select(entry => entry.With(1, Put(entry.Parts[1], value)))] },
            _ => node,
        };
    }

    private ValueNode Parts(ValueNode node, Type[] types) =>
        node with { Parts = [.. node.Parts.Select((part, i) => Put(part, Nullable.GetUnderlyingType(types[i]) ?? types[i]))] };
}
