namespace StateGen.Handoff.Protocol;

/// <summary>How to treat a received frame.</summary>
internal enum Verdict
{
    /// <summary>Apply it.</summary>
    Done,

    /// <summary>Ignore it: a frame of this end crossed it and made it void.</summary>
    Stale,

    /// <summary>One offer more than may be outstanding.</summary>
    Full,

    /// <summary>The other end does not keep to the protocol.</summary>
    Broken,
}
