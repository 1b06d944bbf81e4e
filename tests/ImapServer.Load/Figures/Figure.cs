namespace ImapServer.Load.Figures;

/// <summary>One thing that was measured.</summary>
/// <param name="What">The name of the figure.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">The unit: <c>B</c>, <c>MB</c>, <c>ms</c>, or nothing for a count.</param>
/// <param name="Goal">The upper bound; <see langword="null"/> for an informative figure.</param>
/// <param name="Beside">The value measured for Dovecot 2.3.19; <see langword="null"/> if not measured.</param>
internal sealed record Figure(string What, double Value, string Unit = "", double? Goal = null, string? Beside = null)
{
    /// <summary>Whether the goal is reached or absent. NaN never reaches a goal.</summary>
    public bool IsReached => Goal is not { } goal || Value <= goal;
}
