namespace Imap.Wire;

/// <summary>The client is gone, or takes nothing any more: there is nobody left to answer.</summary>
internal sealed class ConnectionLostException(Exception inner) : Exception("The connection was lost.", inner);
