using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Crash;

/// <summary>The names of the steps and the process of each.</summary>
internal static class Steps
{
    internal static bool IsSenders(this Step step) => step <= Step.SenderAnywhere;

    internal static bool IsAnywhere(this Step step) => step is Step.SenderAnywhere or Step.ReceiverAnywhere;

    /// <summary>The step that a frame has reached; null for a moment without kill.</summary>
    internal static Step? Of(FrameKind kind, FrameMoment moment) => (kind, moment) switch
    {
        (FrameKind.Offer, FrameMoment.Writing) => Step.WritingOffer,
        (FrameKind.Offer, FrameMoment.Written) => Step.WroteOffer,
        (FrameKind.Offer, FrameMoment.Read) => Step.ReadOffer,
        (FrameKind.Ready, FrameMoment.Writing) => Step.WritingReady,
        (FrameKind.Ready, FrameMoment.Written) => Step.WroteReady,
        (FrameKind.Ready, FrameMoment.Read) => Step.ReadReady,
        (FrameKind.Commit, FrameMoment.Writing) => Step.WritingCommit,
        (FrameKind.Commit, FrameMoment.Written) => Step.WroteCommit,
        (FrameKind.Commit, FrameMoment.Read) => Step.ReadCommit,
        _ => null,
    };

    internal static string Text(this Step step) => step switch
    {
        Step.WritingOffer => "before OFFER is written",
        Step.WroteOffer => "after OFFER is written",
        Step.ReadReady => "when READY is read",
        Step.WritingCommit => "before COMMIT is written",
        Step.WroteCommit => "after COMMIT is written",
        Step.ClosedCopy => "after its copy is closed",
        Step.ReadOffer => "when OFFER is read",
        Step.Validating => "while it validates",
        Step.WritingReady => "before READY is written",
        Step.WroteReady => "after READY is written",
        Step.ReadCommit => "when COMMIT is read",
        Step.Serving => "when it serves",
        _ => "at any moment, from outside",
    };
}
