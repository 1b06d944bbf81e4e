namespace StateGen.Handoff.Protocol;

/// <summary>Where tests stand by: a process that is killed at a step of the protocol kills itself here.</summary>
internal static class HandoffSteps
{
    /// <summary>Is told each step. Null but in tests.</summary>
    internal static Action<FrameKind, FrameMoment, ulong>? Observer { get; set; }

    internal static void Reach(FrameKind kind, FrameMoment moment, ulong id) => Observer?.Invoke(kind, moment, id);
}
