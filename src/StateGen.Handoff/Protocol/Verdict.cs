namespace StateGen.Handoff.Protocol;

/// <summary>What a frame that was read means.</summary>
internal enum Verdict
{
    /// <summary>It takes effect.</summary>
    Done,

    /// <summary>It crossed one of ours that made it void.</summary>
    Stale,

    /// <summary>One offer more than may be outstanding.</summary>
    Full,

    /// <summary>The other end does not keep to the protocol.</summary>
    Broken,
}
