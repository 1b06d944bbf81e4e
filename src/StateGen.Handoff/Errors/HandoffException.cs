namespace StateGen.Handoff;

/// <summary>A handoff failed or a channel broke; the message says why.</summary>
/// <param name="message">The failure and its place.</param>
/// <param name="inner">What caused it, or null.</param>
public class HandoffException(string message, Exception? inner = null) : Exception(message, inner);
