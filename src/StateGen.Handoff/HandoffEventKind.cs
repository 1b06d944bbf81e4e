namespace StateGen.Handoff;

/// <summary>What happened on a channel.</summary>
public enum HandoffEventKind
{
    /// <summary>The other end offers a connection: restore it, then <see cref="HandoffChannel.Accept"/> or <see cref="HandoffChannel.Refuse"/>. Do not touch it yet.</summary>
    Offered,

    /// <summary>A connection that we accepted is ours.</summary>
    Taken,

    /// <summary>A connection that was offered to us is not offered any more: close the copy.</summary>
    Withdrawn,

    /// <summary>A connection that we offered is the other end's: close the copy, without shutting it down.</summary>
    Given,

    /// <summary>The other end does not want a connection that we offered: it is ours as before.</summary>
    Refused,

    /// <summary>A connection that we offered is ours as before, because of a time-out or because the channel broke.</summary>
    Returned,

    /// <summary>The channel has ended. Nothing comes behind it.</summary>
    Closed,
}
