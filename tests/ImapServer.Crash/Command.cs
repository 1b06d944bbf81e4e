namespace ImapServer.Crash;

/// <summary>A command and its effect on the mail.</summary>
/// <param name="Text">The text of the command.</param>
/// <param name="Done">The mail after it, given its reply; <see langword="null"/> for a missing reply.</param>
/// <param name="Literal">The literal at its end.</param>
internal sealed record Command(string Text, Func<Reply?, Account> Done, string? Literal = null);
