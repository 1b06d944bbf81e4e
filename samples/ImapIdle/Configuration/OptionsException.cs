namespace ImapIdle.Configuration;

/// <summary>The command line is invalid; the message says why.</summary>
internal sealed class OptionsException(string message) : Exception(message);
