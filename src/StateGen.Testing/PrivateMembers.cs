using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>Gives members of a state values that source outside of its type cannot give: a failure prints calls of this.</summary>
public static class PrivateMembers
{
    /// <summary>Sets a saved member by its name, whatever its accessibility, as restoring does.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    /// <param name="state">The state.</param>
    /// <param name="member">
    /// The name of a member with <see cref="MemberAttribute"/>; of several in a hierarchy that have it, the one of the class that derives
    /// from the others, unless that of a class stands before it, as in <c>Connection._count</c>.
    /// </param>
    /// <param name="value">The value.</param>
    /// <returns>The state; of a struct, a copy that has the value.</returns>
    /// <exception cref="ArgumentException">The type saves no member of that name, or there is no way to set it.</exception>
    public static T With<T, TValue>(this T state, string member, TValue value)
        where T : notnull
    {
        StateSlot slot = StateMembers.Of(state.GetType()).LastOrDefault(slot => slot.Name == member || QualifiedName(slot) == member)
            ?? throw new ArgumentException($"{state.GetType()} saves no member called {member}.", nameof(member));
        if (!slot.HasStore)
        {
            throw new ArgumentException($"{QualifiedName(slot)} has neither a setter nor a field of its own.", nameof(member));
        }

        object target = state;
        slot.Set(target, value);
        return (T)target;
    }

    /// <summary>The name with that of its class.</summary>
    internal static string QualifiedName(StateSlot slot) => $"{slot.Member.DeclaringType!.Name}.{slot.Name}";
}
