namespace StateGen.Generator.History;

/// <summary>Formats the attribute and the line that retire a shipped member.</summary>
internal static class RetiredText
{
    /// <summary>Returns the arguments of the <c>[Retired]</c> attribute, or <see langword="null"/> if the type cannot be named.</summary>
    public static string? Of(HistoryLine line, ProjectHistory history)
    {
        MemberLayout member = line.Member!;
        return WireSource.TypeOf(member.Wire, history) is { } type
            ? $"{line.Number}, typeof({type})"
                + (member.Since > 1 ? $", Since = {member.Since}" : "")
                + (member.IsFixed ? ", Fixed = true" : "")
                + (member.Known.Length > 0 ? $", KnownValues = {member.Known}" : "")
            : null;
    }

    /// <summary>Returns the line that records the retirement.</summary>
    public static HistoryLine LineOf(HistoryLine line) => line with { Kind = LineKind.Retired, Rest = "" };
}
