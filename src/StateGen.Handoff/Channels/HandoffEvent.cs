using Microsoft.Win32.SafeHandles;

namespace StateGen.Handoff;

/// <summary>An event of a <see cref="HandoffChannel"/>.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The offer; 0 for an event about the channel.</param>
public readonly record struct HandoffEvent(HandoffEventKind Kind, ulong Id)
{
    /// <summary>
    /// This process's copy of the connection, for <see cref="HandoffEventKind.Offered"/>. The program has to close it, and must not use it
    /// before <see cref="HandoffEventKind.Taken"/>.
    /// </summary>
    public SafeFileHandle? Connection { get; init; }

    /// <summary>The blob of the state, for <see cref="HandoffEventKind.Offered"/>.</summary>
    public ReadOnlyMemory<byte> State { get; init; }

    /// <summary>Bytes that the sender had read from the connection but not processed, for <see cref="HandoffEventKind.Offered"/>.</summary>
    public ReadOnlyMemory<byte> PendingInput { get; init; }

    /// <summary>
    /// The reason, for <see cref="HandoffEventKind.Refused"/>, <see cref="HandoffEventKind.Returned"/> and
    /// <see cref="HandoffEventKind.Closed"/>; null if the other end closed the channel between two frames.
    /// </summary>
    public string? Reason { get; init; }
}
