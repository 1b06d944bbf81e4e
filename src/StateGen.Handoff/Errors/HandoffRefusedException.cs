namespace StateGen.Handoff;

/// <summary>The other process did not take a connection. It is still the sender's, and nothing happened to it.</summary>
/// <param name="reason">Why, in the words of the other process.</param>
public sealed class HandoffRefusedException(string reason) : HandoffException("The connection was refused: " + reason)
{
    /// <summary>Why, in the words of the other process.</summary>
    public string Reason { get; } = reason;
}
