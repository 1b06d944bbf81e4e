using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>
/// Predicts what today's code restores if a method migrates retired values. The tests cannot know what the method should do with them.
/// They call it themselves on a state without these values, and so find a call that is missing or has wrong arguments.
/// </summary>
internal static class Migrations
{
    /// <summary>Returns an older version's state without the values that today's methods migrate.</summary>
    /// <param name="old">The older version's state.</param>
    /// <param name="declared">The type that today's slot declares for it.</param>
    public static ValueNode Without(ValueNode old, Type declared)
    {
        declared = Nullable.GetUnderlyingType(declared) ?? declared;
        if (old.IsUnordered)
        {
            return old;
        }

        if (old.Kind != ValueKind.Object)
        {
            Type[] items = old.Kind == ValueKind.Tuple ? declared.GetGenericArguments() : CollectionTypes.ItemTypesOf(declared);
            return items.Length == 0 ? old : old with { Parts = [.. old.Parts.Select((part, i) => Without(part, items[Math.Min(i, items.Length - 1)]))] };
        }

        if (StateMembers.CasesOf(declared).FirstOrDefault(type => StateMembers.WireName(type) == StateMembers.WireName(old.Type)) is not { } today)
        {
            return old;
        }

        ValueNode[] parts = [.. old.Parts];
        IReadOnlyList<StateSlot> slots = StateMembers.Of(old.Type);
        for (int i = 0; i < parts.Length; i++)
        {
            if (OldMembers.IndexOf(today, slots[i]) is >= 0 and int index)
            {
                parts[i] = Without(parts[i], StateMembers.Of(today)[index].Type);
            }
        }

        foreach (int index in MethodsOf(old, today).SelectMany(method => method.Parts).Where(index => index >= 0))
        {
            Type type = slots[index].Type;
            parts[index] = ValueNode.Leaf(Nullable.GetUnderlyingType(type) ?? type, DefaultOf(type));
        }

        return old with { Parts = parts };
    }

    /// <summary>The state that today's code must restore. Null if the tests cannot predict it: objects are shared, or have hooks.</summary>
    /// <param name="old">The older version's state.</param>
    /// <param name="today">The state that today's code restored from it without the values that methods migrate.</param>
    /// <param name="calls">Calls the migrations.</param>
    /// <param name="options">Defines how values are compared.</param>
    public static ValueNode? Expected(ValueNode old, ValueNode today, MigrationCalls calls, StateTestOptions options)
    {
        if (today.Kind == ValueKind.Object && (today.Value is not null || HasHook(today.Type)))
        {
            return null;
        }

        ValueNode[] parts = [.. today.Parts];
        foreach ((int index, ValueNode part) in Pairs(today, old))
        {
            if (Expected(part, parts[index], calls, options) is not { } expected)
            {
                return null;
            }

            parts[index] = expected;
        }

        today = today with { Parts = parts };
        if (old.Kind != ValueKind.Object || today.Kind != ValueKind.Object)
        {
            return today;
        }

        foreach ((MethodInfo method, int[] members) in MethodsOf(old, today.Type))
        {
            if (members.All(index => index < 0 || IsAbsent(old, index, options)))
            {
                continue;
            }

            object?[] arguments = [.. members.Zip(method.GetParameters(), (index, parameter) =>
                index < 0 ? DefaultOf(parameter.ParameterType) : NodeConversion.To(old.Parts[index], parameter.ParameterType))];
            today = calls.Call(method, today, arguments, old);
        }

        return today;
    }

    /// <summary>Whether the options allow a migration to overwrite members that older versions have.</summary>
    public static bool MayOverwrite(Type type, StateTestOptions options) => ReachableClasses.From(type).HasOverwritingMigration(options);

    /// <summary>Returns an older version's state with today's values in all members added after the retired ones. Migrations may set these.</summary>
    /// <param name="old">The older version's state.</param>
    /// <param name="today">The state that today's code restored from it.</param>
    public static ValueNode WithTargets(ValueNode old, ValueNode today)
    {
        ValueNode[] parts = [.. old.Parts];
        int[] taken = old.Kind == ValueKind.Object && today.Kind == ValueKind.Object
            ? [.. MethodsOf(old, today.Type).SelectMany(method => method.Parts).Where(index => index >= 0).Select(index => StateMembers.Of(old.Type)[index].Since)]
            : [];
        foreach ((int index, ValueNode part) in Pairs(old, today))
        {
            bool isTarget = taken.Length > 0 && StateMembers.Of(old.Type)[index].Since > taken.Min();
            parts[index] = isTarget ? part : WithTargets(parts[index], part);
        }

        return old with { Parts = parts };
    }

    /// <summary>The parts of the second that correspond to parts of the first, with the indexes in the first.</summary>
    private static IEnumerable<(int Index, ValueNode Other)> Pairs(ValueNode first, ValueNode second)
    {
        if (first.Kind != second.Kind || first.IsUnordered)
        {
            yield break;
        }

        IReadOnlyList<StateSlot> slots = first.Kind == ValueKind.Object ? StateMembers.Of(first.Type) : [];
        for (int i = 0; i < first.Parts.Count; i++)
        {
            int index = first.Kind == ValueKind.Object ? OldMembers.IndexOf(second.Type, slots[i]) : i;
            if (index >= 0 && index < second.Parts.Count)
            {
                yield return (i, second.Parts[index]);
            }
        }
    }

    /// <summary>The methods in the order of their calls, each with the indexes of its members in the older version, or -1 for a missing member.</summary>
    private static IEnumerable<(MethodInfo Method, int[] Parts)> MethodsOf(ValueNode old, Type today)
    {
        IReadOnlyList<StateSlot> slots = StateMembers.Of(old.Type);
        foreach ((Type declaring, int level) in StateMembers.ClassesOf(today).Select((type, index) => (type, index + 1)))
        {
            IEnumerable<IGrouping<string, RetiredAttribute>> methods = declaring.GetCustomAttributes<RetiredAttribute>(inherit: false)
                .Where(retired => retired.Migrate is not null)
                .OrderBy(retired => retired.Id)
                .GroupBy(retired => retired.Migrate!);
            foreach (IGrouping<string, RetiredAttribute> group in methods)
            {
                int[] parts = [.. group.Select(retired => IndexOf(retired.Id, level))];
                Type[] types = [.. group.Select(retired => retired.Type)];
                if (parts.Any(part => part >= 0) && declaring.GetMethod(group.Key, StateMembers.Declared, types) is { } method)
                {
                    yield return (method, parts);
                }
            }

            int IndexOf(int id, int ofLevel) => Enumerable.Range(0, slots.Count)
                .Where(i => slots[i].Id == id && OldMembers.LevelOf(slots[i]) == ofLevel)
                .DefaultIfEmpty(-1)
                .First();
        }
    }

    private static bool HasHook(Type type) => StateMembers.ClassesOf(type)
        .SelectMany(each => each.GetMethods(StateMembers.Declared))
        .Any(method => method.IsDefined(typeof(AfterRestoreAttribute)));

    /// <summary>Whether a member holds its type's default, so that nothing is written for it.</summary>
    private static bool IsAbsent(ValueNode node, int index, StateTestOptions options)
    {
        Type type = StateMembers.Of(node.Type)[index].Type;
        return NodeText.Of(node.Parts[index]) == NodeText.Of(new NodeReader(options).Read(DefaultOf(type), type));
    }

    /// <summary>The default of a type: the value of a member for which nothing is written.</summary>
    public static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
