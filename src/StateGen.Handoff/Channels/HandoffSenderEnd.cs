namespace StateGen.Handoff;

/// <summary>The end of a sender's channel.</summary>
/// <param name="ProcessId">The process of the sender.</param>
/// <param name="Reason">The failure, for logs; null if it ended the channel in good order.</param>
public readonly record struct HandoffSenderEnd(int ProcessId, string? Reason);
