namespace ImapIdle;

/// <summary>The command line asks for something that cannot be; the message says what, for people.</summary>
internal sealed class OptionsException(string message) : Exception(message);
