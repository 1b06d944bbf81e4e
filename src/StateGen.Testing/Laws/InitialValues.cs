using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Asserts that members unknown to an older version have the values of a new object.</summary>
internal static class InitialValues
{
    /// <summary>Compares the new members of all objects that both versions have.</summary>
    /// <param name="old">The older version's state.</param>
    /// <param name="today">The state that today's code restored from it.</param>
    /// <param name="path">The path of both states.</param>
    /// <param name="options">Defines when values are equal.</param>
    /// <param name="law">The name of the law, for failure messages.</param>
    public static void AssertHas(ValueNode old, ValueNode today, string path, StateTestOptions options, string law)
    {
        if (old.Kind != today.Kind || old.Parts.Count == 0 || old.IsUnordered)
        {
            return;
        }

        if (old.Kind != ValueKind.Object)
        {
            for (int i = 0; i < Math.Min(old.Parts.Count, today.Parts.Count); i++)
            {
                AssertHas(old.Parts[i], today.Parts[i], $"{path}[{i}]", options, law);
            }

            return;
        }

        IReadOnlyList<StateSlot> slots = StateMembers.Of(today.Type);
        ValueNode? fresh = Fresh(today.Type, options);
        for (int i = 0; i < slots.Count; i++)
        {
            int index = OldMembers.IndexOf(old.Type, slots[i]);
            string member = $"{path}.{slots[i].Name}";
            if (index >= 0)
            {
                AssertHas(old.Parts[index], today.Parts[i], member, options, law);
            }
            else if (fresh is not null
                && new NodeComparison(options, isAcrossVersions: false).Difference(fresh.Parts[i], today.Parts[i], member) is { } difference)
            {
                throw new StateLawException($"{law}, the initial value of a new member: {difference}");
            }
        }
    }

    /// <summary>A new object, or null if it cannot be made without values for its members.</summary>
    private static ValueNode? Fresh(Type type, StateTestOptions options)
    {
        ObjectConstruction construction = ObjectConstruction.Of(type);
        if (construction.Slots.Count == 0 && construction.IsParameterless)
        {
            return new NodeReader(options).Read(construction.Create([]), type);
        }

        if (construction.Slots.Count == 0)
        {
            return null;
        }

        // The default of a constructor parameter is the initial value of its member.
        object?[] values = new object?[StateMembers.Of(type).Count];
        for (int i = 0; i < construction.Slots.Count; i++)
        {
            Type parameter = construction.Parameters[i].ParameterType;
            object? none = parameter.IsValueType ? Activator.CreateInstance(parameter) : parameter == typeof(string) ? "" : null;
            object? given = construction.Parameters[i].HasDefaultValue ? construction.Parameters[i].DefaultValue : none;
            Type real = Nullable.GetUnderlyingType(parameter) ?? parameter;
            values[construction.Slots[i]] = given is null ? (parameter.IsValueType ? none : null) : real.IsEnum ? Enum.ToObject(real, given) : given;
        }

        try
        {
            return new NodeReader(options).Read(construction.Create(values), type);
        }
        catch (System.Reflection.TargetInvocationException)
        {
            return null;
        }
    }
}
