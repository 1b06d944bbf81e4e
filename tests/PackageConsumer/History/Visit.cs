using StateGen;

namespace History;

/// <summary>A state type whose layout is guarded.</summary>
[State("visit")]
public sealed partial class Visit
{
    /// <summary>Who.</summary>
    [Member(1)]
    public string? User { get; set; }

    /// <summary>What was looked for.</summary>
    [Member(2)]
    [KnownValues("tea", "jam; or honey")]
    public List<string> Words { get; } = [];
}
