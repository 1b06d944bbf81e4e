namespace StateGen.Testing.Values;

/// <summary>Finds the members of a type in another version of it: by id, in the class at the same level of the hierarchy.</summary>
internal static class OldMembers
{
    /// <summary>The index of a member in the other version, or -1 if that version does not know it.</summary>
    public static int IndexOf(Type version, StateSlot member)
    {
        IReadOnlyList<StateSlot> slots = StateMembers.Of(version);
        for (int i = 0; i < slots.Count; i++)
        {
            if (slots[i].Id == member.Id && LevelOf(slots[i]) == LevelOf(member))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The level of a member's declaring class in its hierarchy of state classes. The root has level 1.</summary>
    public static int LevelOf(StateSlot member)
    {
        int level = 0;
        for (Type? type = member.Member.DeclaringType; type is not null && StateMembers.IsState(type); type = type.BaseType)
        {
            level++;
        }

        return level;
    }
}
