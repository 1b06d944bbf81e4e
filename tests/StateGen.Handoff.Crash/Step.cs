namespace StateGen.Handoff.Crash;

/// <summary>The step at which a process is killed.</summary>
internal enum Step
{
    /// <summary>The sender's.</summary>
    WritingOffer,
    WroteOffer,
    ReadReady,
    WritingCommit,
    WroteCommit,
    ClosedCopy,
    SenderAnywhere,

    /// <summary>The receiver's.</summary>
    ReadOffer,
    Validating,
    WritingReady,
    WroteReady,
    ReadCommit,
    Serving,
    ReceiverAnywhere,
}
