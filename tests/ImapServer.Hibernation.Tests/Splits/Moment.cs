namespace ImapServer.Hibernation.Tests.Splits;

/// <summary>When the client begins to talk.</summary>
public enum Moment
{
    /// <summary>The first piece is in one packet with the preceding command, before the connection can be hibernated.</summary>
    Before,

    /// <summary>The pieces come within the next milliseconds, while the connection changes hands.</summary>
    While,

    /// <summary>The connection hibernates when the first piece comes.</summary>
    After,
}
