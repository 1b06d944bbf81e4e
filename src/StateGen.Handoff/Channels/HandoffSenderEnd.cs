namespace StateGen.Handoff;

/// <summary>A sender that has ended its channel: nothing more comes from it.</summary>
/// <param name="ProcessId">The process of the sender.</param>
/// <param name="Reason">The failure, for logs; null if it ended the channel in good order.</param>
public readonly record struct HandoffSenderEnd(int ProcessId, string? Reason);
