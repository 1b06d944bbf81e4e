namespace ImapIdle.Interop;

/// <summary>Events to wait for, with the kernel's values.</summary>
[Flags]
internal enum PollEvents : uint
{
    None = 0,
    Readable = 0x001,
    Writable = 0x004,
    Error = 0x008,
    HungUp = 0x010,
    PeerClosed = 0x2000,
}
