namespace StateGen.Handoff;

/// <summary>A connection could not be handed over, or a channel between two processes broke; the message says why.</summary>
/// <param name="message">What went wrong, and where.</param>
/// <param name="inner">What caused it, or null.</param>
public class HandoffException(string message, Exception? inner = null) : Exception(message, inner);
