using StateGen.Testing.Values;

namespace StateGen.Testing;

/// <summary>Sets saved members that are not public. The C# code of a failure calls these methods.</summary>
public static class PrivateMembers
{
    /// <summary>Sets a saved member by name, regardless of its accessibility, as a restore does.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    /// <param name="state">The state whose member is set.</param>
    /// <param name="member">
    /// The name of a member with <see cref="MemberAttribute"/>. If several classes of a hierarchy have a member of this name, it means that
    /// of the most derived class. To name another one, put its class first, as in <c>Connection._count</c>.
    /// </param>
    /// <param name="value">The new value of the member.</param>
    /// <returns>The state. For a struct, a copy with the new value.</returns>
    /// <exception cref="ArgumentException">The type saves no member of that name, or the member has neither a setter nor a backing field.</exception>
    public static T With<T, TValue>(this T state, string member, TValue value)
        where T : notnull
    {
        StateSlot slot = StateMembers.Of(state.GetType()).LastOrDefault(slot => slot.Name == member || QualifiedName(slot) == member)
            ?? throw new ArgumentException($"{state.GetType()} saves no member called {member}.", nameof(member));
        if (!slot.HasStore)
        {
            throw new ArgumentException($"{QualifiedName(slot)} has neither a setter nor a backing field.", nameof(member));
        }

        object target = state;
        slot.Set(target, value);
        return (T)target;
    }

    /// <summary>The name of a member, preceded by the name of its class.</summary>
    internal static string QualifiedName(StateSlot slot) => $"{slot.Member.DeclaringType!.Name}.{slot.Name}";
}
