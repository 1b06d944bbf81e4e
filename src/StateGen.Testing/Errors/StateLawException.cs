namespace StateGen.Testing;

/// <summary>A state type breaks one of the five laws.</summary>
/// <param name="message">Which, by which state, and how that looks.</param>
/// <param name="inner">What was thrown, where the law was broken by throwing.</param>
public sealed class StateLawException(string message, Exception? inner = null) : Exception(message, inner);
