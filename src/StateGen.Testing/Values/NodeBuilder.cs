using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Makes a state from its nodes as a restore does: with a constructor, setters and fields.</summary>
internal sealed class NodeBuilder
{
    private readonly Dictionary<object, object> _made = [];

    /// <summary>Makes the state that a node describes.</summary>
    public static T Build<T>(ValueNode node) => (T)new NodeBuilder().Build(node)!;

    /// <summary>Makes the value that a node describes.</summary>
    public object? Build(ValueNode node) => node.Kind switch
    {
        ValueKind.Leaf => node.Value,
        ValueKind.Tuple => Activator.CreateInstance(node.Type, [.. node.Parts.Select(Build)]),
        ValueKind.Object => BuildObject(node),
        ValueKind.Reference => _made.GetValueOrDefault(node.Value!),
        _ => BuildCollection(node),
    };

    private object BuildObject(ValueNode node)
    {
        IReadOnlyList<StateSlot> slots = StateMembers.Of(node.Type);
        ObjectConstruction construction = ObjectConstruction.Of(node.Type);
        object?[] values = new object?[slots.Count];
        foreach (int slot in construction.Slots)
        {
            values[slot] = Build(node.Parts[slot]);
        }

        object target = Call(slots, () => construction.Create(values), node.Type.Name);
        if (node.Value is not null)
        {
            _made[node.Value] = target;
        }

        for (int i = 0; i < slots.Count; i++)
        {
            if (!construction.Slots.Contains(i))
            {
                Put(slots[i], target, node.Parts[i]);
            }
        }

        return target;
    }

    private void Put(StateSlot slot, object target, ValueNode part)
    {
        if (slot.IsKept && slot.Get(target) is { } kept && CollectionTypes.CanFill(kept))
        {
            CollectionTypes.Filled(kept, part.IsNull ? [] : Rows(part));
        }
        else if (slot.IsKept && slot.Get(target) is { } own && CollectionTypes.OwnItemType(own.GetType()) is not null)
        {
            AddTo(own, part);
        }
        else if (slot.HasStore)
        {
            object? value = Build(part);
            Call([slot], () => { slot.Set(target, value); return target; }, $"{slot.Member.DeclaringType!.Name}.{slot.Name}");
        }
        else
        {
            throw new InvalidOperationException(
                $"{slot.Member.DeclaringType!.Name}.{slot.Name} cannot be set: it has no setter, no backing field, and no collection to fill.");
        }
    }

    private object? BuildCollection(ValueNode node)
    {
        if (node.Type.IsArray)
        {
            return BuildArray(node);
        }

        if (CollectionTypes.ItemTypes(node.Type) is not null)
        {
            return CollectionTypes.Make(node.Type, Rows(node));
        }

        object own = Activator.CreateInstance(node.Type)!;
        AddTo(own, node);
        return own;
    }

    private Array BuildArray(ValueNode node)
    {
        int[] lengths = node.Value is string text ? [.. text.Split(',').Select(int.Parse)] : [node.Parts.Count];
        Array array = Array.CreateInstance(node.Type.GetElementType()!, lengths);
        int[] indexes = new int[lengths.Length];
        for (int i = 0; i < array.Length; i++)
        {
            int position = i;
            for (int dimension = lengths.Length - 1; dimension >= 0; dimension--)
            {
                (position, indexes[dimension]) = Math.DivRem(position, lengths[dimension]);
            }

            array.SetValue(Build(node.Parts[i]), indexes);
        }

        return array;
    }

    /// <summary>Fills a user-defined collection, and skips the items that its <c>Add</c> refuses.</summary>
    private void AddTo(object collection, ValueNode node)
    {
        Type type = collection.GetType().GetInterface("ICollection`1") ?? collection.GetType();
        type.GetMethod("Clear")!.Invoke(collection, []);
        foreach (ValueNode part in node.Parts)
        {
            try
            {
                type.GetMethod("Add")!.Invoke(collection, [Build(part)]);
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
            }
        }
    }

    private object?[][] Rows(ValueNode node) =>
        [.. node.Parts.Select(part => node.Kind == ValueKind.Map ? part.Parts.Select(Build).ToArray() : [Build(part)])];

    private static object Call(IReadOnlyList<StateSlot> slots, Func<object> create, string name)
    {
        try
        {
            return create();
        }
        catch (TargetInvocationException refused)
        {
            string member = slots.Count == 1 ? slots[0].Name : "NAME";
            throw new InvalidOperationException(
                $"{name} refused a random value ({refused.InnerException!.Message}). Generate values that its members accept: "
                + $"options.Member(\"{member}\", generator) in Configure.",
                refused.InnerException);
        }
    }
}
