namespace StateGen.Testing.Types;

/// <summary>A medal.</summary>
[State("medal")]
public sealed partial class Medal : IBadge
{
    /// <summary>The reason for the medal.</summary>
    [Member(1)] public string? Reason { get; set; }

    /// <summary>Others who have the medal.</summary>
    [Member(2)] public HashSet<Guid> Shared { get; set; } = [];
}
