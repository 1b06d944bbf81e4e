namespace StateGen.Handoff.Protocol;

/// <summary>The kinds of frames.</summary>
internal enum FrameKind
{
    Offer,
    Ready,
    Refused,
    Commit,
    Withdraw,
}
