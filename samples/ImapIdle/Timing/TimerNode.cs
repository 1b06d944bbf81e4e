namespace ImapIdle.Timing;

/// <summary>One timer, linked with the others of its slot.</summary>
internal struct TimerNode
{
    /// <summary>The tick at which it is due.</summary>
    internal long Due;

    /// <summary>The next timer of the slot plus one; 0 for the last.</summary>
    internal int Next;

    /// <summary>The previous timer of the slot plus one; the negative of the slot minus one for the first timer; 0 if it is not set.</summary>
    internal int Previous;
}
