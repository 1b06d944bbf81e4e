namespace StateGen.Testing;

/// <summary>The exception that is thrown when a state type breaks one of the five laws.</summary>
/// <param name="message">The law, the state that breaks it, and the difference found.</param>
/// <param name="inner">The exception that broke the law, or <see langword="null"/> if nothing was thrown.</param>
public sealed class StateLawException(string message, Exception? inner = null) : Exception(message, inner);
