namespace ImapServer;

/// <summary>The command line or a file that it names is invalid; the message says why.</summary>
internal sealed class OptionsException(string message) : Exception(message);
