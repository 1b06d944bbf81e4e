namespace ImapServer.Tests.Beliefs;

/// <summary>What a client believes of a message.</summary>
internal sealed class BelievedMessage
{
    /// <summary>Its UID; 0 where the client was not told.</summary>
    public uint Uid { get; set; }

    /// <summary>Its flags; <see langword="null"/> where the client was not told.</summary>
    public IReadOnlyList<string>? Flags { get; set; }

    /// <summary>The highest mod-sequence that the client was told of it.</summary>
    public ulong ModSeq { get; set; }
}
