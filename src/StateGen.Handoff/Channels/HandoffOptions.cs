using StateGen.Handoff.Interop;

namespace StateGen.Handoff;

/// <summary>The limits of one end of a channel. Both ends should use the same.</summary>
public sealed record HandoffOptions
{
    /// <summary>The default options.</summary>
    public static HandoffOptions Default { get; } = new();

    /// <summary>
    /// The time limit for the answer to an offer, and for a frame that is incomplete or unread. The default is 10 seconds. The actual limit
    /// may be a quarter longer.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than a millisecond or more than a day.</exception>
    public TimeSpan Timeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The most offers without an outcome, 1 to 4,096. The sender waits at this limit, and the receiver refuses above it. The default is
    /// 256.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1 or more than 4,096.</exception>
    public int MaxOutstanding
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 4096);
            field = value;
        }
    } = 256;

    /// <summary>The most bytes of a frame: state and pending input of a connection. 16 MiB unless set; at least 256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 256.</exception>
    public int MaxFrameLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 256);
            field = value;
        }
    } = 16 << 20;

    /// <summary>The users whose processes may connect. The default is the effective user of this process alone.</summary>
    public IReadOnlySet<uint> AllowedUserIds { get; init; } = new HashSet<uint> { LibC.EffectiveUserId() };
}
