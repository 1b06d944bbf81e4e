namespace ImapServer.Crash;

/// <summary>A command, and what it makes of the mail.</summary>
/// <param name="Text">What is sent.</param>
/// <param name="Done">The mail after it, given its reply; <see langword="null"/> stands for a reply that never came.</param>
/// <param name="Literal">The literal at its end.</param>
internal sealed record Command(string Text, Func<Reply?, Account> Done, string? Literal = null);
