using ImapIdle.Protocol;

namespace ImapIdle.Diagnostics;

/// <summary>Counts events since the start.</summary>
internal sealed class Counters
{
    private readonly long[] _resumed = new long[(int)ResumeReason.Ending + 1];

    internal long Taken { get; set; }

    internal long Refused { get; set; }

    internal long Retries { get; set; }

    internal long Answered { get; set; }

    internal long StillHere { get; set; }

    internal long Byes { get; set; }

    internal long Closed { get; set; }

    /// <summary>The number of clients that were resumed for a reason.</summary>
    internal ref long Resumed(ResumeReason reason) => ref _resumed[(int)reason];
}
