namespace ImapIdle.Clients;

/// <summary>Small facts about a client.</summary>
[Flags]
internal enum ClientTraits : byte
{
    None = 0,

    /// <summary>It is in IDLE.</summary>
    InIdle = 1,

    /// <summary>The loop waits for its socket.</summary>
    Polled = 2,

    /// <summary>What it watches had changed before it was ours.</summary>
    ChangedOnArrival = 4,

    /// <summary>Its tag is another one than in its state.</summary>
    NewTag = 8,

    /// <summary>Both its directions are compressed: it is told whole blocks, and what it says is the server's to decode.</summary>
    Compressed = 16,
}
