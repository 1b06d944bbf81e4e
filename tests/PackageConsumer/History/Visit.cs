using StateGen;

namespace History;

/// <summary>A state type with a history.</summary>
[State("visit")]
public sealed partial class Visit
{
    /// <summary>The name of the user.</summary>
    [Member(1)]
    public string? User { get; set; }

    /// <summary>The search terms.</summary>
    [Member(2)]
    [KnownValues("tea", "jam; or honey")]
    public List<string> Words { get; } = [];
}
