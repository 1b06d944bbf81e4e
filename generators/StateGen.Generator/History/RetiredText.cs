namespace StateGen.Generator.History;

/// <summary>Writes what keeps the place of a member that has shipped.</summary>
internal static class RetiredText
{
    /// <summary>The arguments of the <c>[Retired]</c> attribute, or <see langword="null"/> where its type cannot be named.</summary>
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

    /// <summary>The line that says that it is retired.</summary>
    public static HistoryLine LineOf(HistoryLine line) => line with { Kind = LineKind.Retired, Rest = "" };
}
