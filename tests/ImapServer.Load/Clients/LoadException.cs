namespace ImapServer.Load.Clients;

/// <summary>A measurement cannot continue; the message says why.</summary>
internal sealed class LoadException(string message) : Exception(message);
