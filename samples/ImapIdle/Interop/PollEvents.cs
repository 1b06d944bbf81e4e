namespace ImapIdle.Interop;

/// <summary>What can be waited for, as the kernel numbers it.</summary>
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
