namespace ImapServer.Load.Processes;

/// <summary>How a server is started.</summary>
/// <param name="HibernateAfter">Seconds of quiet before a connection leaves the server; <see langword="null"/> for one that keeps them all.</param>
/// <param name="Port">The port; 0 for a free one.</param>
internal sealed record ServerSettings(double? HibernateAfter = 0, int Port = 0);
