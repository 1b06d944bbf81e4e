namespace Imap.Wire;

/// <summary>The client is gone or accepts no more output.</summary>
internal sealed class ConnectionLostException(Exception inner) : Exception("The connection was lost.", inner);
