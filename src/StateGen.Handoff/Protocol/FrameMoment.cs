namespace StateGen.Handoff.Protocol;

/// <summary>A moment before or after a step of a frame.</summary>
internal enum FrameMoment
{
    /// <summary>Its first byte is about to be written.</summary>
    Writing,

    /// <summary>Its last byte is written.</summary>
    Written,

    /// <summary>It is read, without effect yet.</summary>
    Read,
}
