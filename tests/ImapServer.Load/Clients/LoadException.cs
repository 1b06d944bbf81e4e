namespace ImapServer.Load.Clients;

/// <summary>Something went otherwise than a measurement can go on with: the message says what and where.</summary>
internal sealed class LoadException(string message) : Exception(message);
