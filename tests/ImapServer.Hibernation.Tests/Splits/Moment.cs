namespace ImapServer.Hibernation.Tests.Splits;

/// <summary>When the client begins to talk.</summary>
public enum Moment
{
    /// <summary>The first piece comes in one packet with the command before, so that it is there when the connection could be put away.</summary>
    Before,

    /// <summary>The pieces come within the next milliseconds, while the connection changes hands.</summary>
    While,

    /// <summary>The connection hibernates when the first piece comes.</summary>
    After,
}
