namespace ImapIdle.Interop;

/// <summary>The kind of a descriptor in the poller.</summary>
internal enum PollSource : byte
{
    Client = 1,
    Mailboxes = 2,
    IdleSocket = 3,
    StatusSocket = 4,
    Channel = 5,
    Signal = 6,
}
