namespace ImapServer.Tests.Beliefs;

/// <summary>A client's knowledge of a message.</summary>
internal sealed class BelievedMessage
{
    /// <summary>Its UID; 0 until it is reported.</summary>
    public uint Uid { get; set; }

    /// <summary>Its flags; <see langword="null"/> until they are reported.</summary>
    public IReadOnlyList<string>? Flags { get; set; }

    /// <summary>Its highest reported mod-sequence.</summary>
    public ulong ModSeq { get; set; }
}
