using ImapIdle.Interop;

namespace ImapIdle.Channels;

/// <summary>
/// Pauses accepting on a listening socket when no descriptor is free. The socket stays ready, so without the pause the loop would spin.
/// </summary>
/// <param name="descriptor">The socket.</param>
/// <param name="poller">The event loop's poller.</param>
/// <param name="source">The kind of the socket in the poller.</param>
internal sealed class AcceptPause(int descriptor, Poller poller, PollSource source)
{
    private const long Length = 100;

    /// <summary>When the pause ends, in the loop's milliseconds; <see cref="long.MaxValue"/> if accepting is not paused.</summary>
    internal long End { get; private set; } = long.MaxValue;

    /// <summary>Pauses accepting.</summary>
    internal void Begin()
    {
        if (End == long.MaxValue)
        {
            End = Environment.TickCount64 + Length;
            poller.Change(descriptor, PollEvents.None, source);
        }
    }

    /// <summary>Resumes accepting if the pause is over.</summary>
    internal void EndIfDue(long now)
    {
        if (now >= End)
        {
            End = long.MaxValue;
            poller.Change(descriptor, PollEvents.Readable, source);
        }
    }
}
