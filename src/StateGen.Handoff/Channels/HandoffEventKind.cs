namespace StateGen.Handoff;

/// <summary>The kind of an event of a channel.</summary>
public enum HandoffEventKind
{
    /// <summary>The other end offers a connection: restore it, then <see cref="HandoffChannel.Accept"/> or <see cref="HandoffChannel.Refuse"/>. Do not touch it yet.</summary>
    Offered,

    /// <summary>This end owns a connection that it accepted.</summary>
    Taken,

    /// <summary>The other end has withdrawn an offer: close the copy.</summary>
    Withdrawn,

    /// <summary>The other end owns an offered connection: close the copy without a shutdown.</summary>
    Given,

    /// <summary>The other end refused an offered connection. This end still owns it.</summary>
    Refused,

    /// <summary>An offered connection is returned after a time-out or the end of the channel. This end still owns it.</summary>
    Returned,

    /// <summary>The channel has ended. No event follows.</summary>
    Closed,
}
