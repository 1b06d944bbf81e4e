namespace StateGen.Testing.Types;

/// <summary>A medal.</summary>
[State("medal")]
public sealed partial class Medal : IBadge
{
    /// <summary>What for.</summary>
    [Member(1)] public string? Reason { get; set; }

    /// <summary>Who has it too.</summary>
    [Member(2)] public HashSet<Guid> Shared { get; set; } = [];
}
