namespace ImapIdle.Clients;

/// <summary>Small facts about a client.</summary>
[Flags]
internal enum ClientTraits : byte
{
    None = 0,

    /// <summary>It is in IDLE.</summary>
    InIdle = 1,

    /// <summary>Its socket is registered with the poller.</summary>
    Polled = 2,

    /// <summary>A watched path changed before the connection was owned here.</summary>
    ChangedWhileReceiving = 4,

    /// <summary>Its tag is another one than in its state.</summary>
    NewTag = 8,

    /// <summary>Both directions are compressed: output is whole blocks, and the server decodes the input.</summary>
    Compressed = 16,
}
