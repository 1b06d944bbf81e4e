namespace ImapServer;

/// <summary>The command line, or a file that it names, is wrong; the message says what and where.</summary>
internal sealed class OptionsException(string message) : Exception(message);
