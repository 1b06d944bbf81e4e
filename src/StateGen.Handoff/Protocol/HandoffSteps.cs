namespace StateGen.Handoff.Protocol;

/// <summary>A hook for tests that kill a process at a step of the protocol.</summary>
internal static class HandoffSteps
{
    /// <summary>Called at each step. Null except in tests.</summary>
    internal static Action<FrameKind, FrameMoment, ulong>? Observer { get; set; }

    internal static void Reach(FrameKind kind, FrameMoment moment, ulong id) => Observer?.Invoke(kind, moment, id);
}
