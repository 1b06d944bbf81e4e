namespace StateGen.Handoff;

/// <summary>The other process refused a connection. The sender still owns it, unchanged.</summary>
/// <param name="reason">Why, in the words of the other process.</param>
public sealed class HandoffRefusedException(string reason) : HandoffException("The connection was refused: " + reason)
{
    /// <summary>Why, in the words of the other process.</summary>
    public string Reason { get; } = reason;
}
