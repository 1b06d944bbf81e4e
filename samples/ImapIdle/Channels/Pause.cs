using ImapIdle.Interop;

namespace ImapIdle.Channels;

/// <summary>
/// A listening socket that the loop waits for. Where nobody can be accepted because no descriptor is free, the socket stays ready; so that the loop does not run
/// in circles it is left alone for a while.
/// </summary>
/// <param name="descriptor">The socket.</param>
/// <param name="poller">What the loop waits for.</param>
/// <param name="source">What the poller calls it.</param>
internal sealed class Pause(int descriptor, Poller poller, PollSource source)
{
    private const long Length = 100;

    /// <summary>When it ends, in the loop's milliseconds; <see cref="long.MaxValue"/> where there is none.</summary>
    internal long End { get; private set; } = long.MaxValue;

    /// <summary>Begins.</summary>
    internal void Begin()
    {
        if (End == long.MaxValue)
        {
            End = Environment.TickCount64 + Length;
            poller.Change(descriptor, PollEvents.None, source);
        }
    }

    /// <summary>Ends it where its time has come.</summary>
    internal void EndIfDue(long now)
    {
        if (now >= End)
        {
            End = long.MaxValue;
            poller.Change(descriptor, PollEvents.Readable, source);
        }
    }
}
