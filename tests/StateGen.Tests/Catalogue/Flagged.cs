namespace StateGen.Tests.Catalogue;

/// <summary>Strings with known values in every kind of slot, and a sensitive string.</summary>
[State("flagged")]
public sealed partial class Flagged
{
    [Member(1), KnownValues(@"\Seen", "$Junk", "")] public string? One { get; set; }
    [Member(2), KnownValues(@"\Seen", "$Junk")] public List<string?> Many { get; } = [];
    [Member(3), KnownValues("a", "\uD800", "ä")] public HashSet<string>? Set { get; set; }
    [Member(4), KnownValues("From", "To", "<me>")] public Dictionary<string, string[]?>? Headers { get; set; }
    [Member(5), KnownValues("nil")] public (string, int)? Pair { get; set; }
    [Member(6), Sensitive] public string? Password { get; set; }
}
