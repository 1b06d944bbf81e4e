namespace StateGen.Handoff;

/// <summary>A sender that has ended its channel: nothing more comes from it.</summary>
/// <param name="ProcessId">The process of the sender.</param>
/// <param name="Reason">What went wrong, for people; null where it ended the channel in good order.</param>
public readonly record struct HandoffSenderEnd(int ProcessId, string? Reason);
