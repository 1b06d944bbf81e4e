namespace ImapServer.Load.Figures;

/// <summary>One thing that was measured.</summary>
/// <param name="What">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">The unit: <c>B</c>, <c>MB</c>, <c>ms</c>, or nothing for a count.</param>
/// <param name="Goal">What it may be at most; <see langword="null"/> where it is told for information.</param>
/// <param name="Beside">What Dovecot 2.3.19 was measured to have; <see langword="null"/> where nothing was.</param>
internal sealed record Figure(string What, double Value, string Unit = "", double? Goal = null, string? Beside = null)
{
    /// <summary>Whether the goal is reached; also where there is none. What is not a number reaches nothing.</summary>
    public bool IsReached => Goal is not { } goal || Value <= goal;
}
