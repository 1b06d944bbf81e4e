using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Formats the conditions that a member is present or absent, and the statements that empty it.</summary>
internal static class PresenceTest
{
    /// <summary>Returns the condition that a member differs from its type's default.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The expression of the member's value.</param>
    public static string IsPresent(MemberModel member, string value) => member.Assignment == Assignment.Fill
        ? $"{value} is {FilledPattern(member)}"
        : member.Formatter.Presence switch
        {
            Presence.Bit => value,
            Presence.NotZero => $"{value} != 0",
            Presence.NotNull => $"{value} is not null",
            _ => $"!{TypeText.Formatter(member)}.IsDefault({value})",
        };

    /// <summary>Returns the condition that a member equals its type's default.</summary>
    public static string IsAbsent(MemberModel member, string value) => member.Assignment == Assignment.Fill
        ? $"{value} is not {FilledPattern(member)}"
        : member.Formatter.Presence switch
        {
            Presence.Bit => $"!{value}",
            Presence.NotZero => $"{value} == 0",
            Presence.NotNull => $"{value} is null",
            _ => $"{TypeText.Formatter(member)}.IsDefault({value})",
        };

    /// <summary>Returns the expression that an empty slot restores to.</summary>
    public static string Absent(MemberModel member) => member.Formatter.HasAbsent ? $"{TypeText.Formatter(member)}.Absent" : "default";

    /// <summary>Returns the statement that empties a collection filled in place.</summary>
    public static string Empty(MemberModel member)
    {
        string collection = AccessText.Of(member.Get);
        return member.Formatter.HasLength ? $"{collection}.Length = 0;" : $"{collection}.Clear();";
    }

    private static string FilledPattern(MemberModel member) => member.Formatter.HasLength ? "{ Length: > 0 }" : "{ Count: > 0 }";
}
