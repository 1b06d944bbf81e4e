namespace StateGen.Tests.Wire;

/// <summary>The last example of docs/wire-format.md.</summary>
[State("hall", PreserveReferences = true)]
public sealed partial class Hall
{
    [Member(1), KnownValues(@"\Seen", "$Junk")] public string? Flag { get; set; }
    [Member(2)] public Hall? Again { get; set; }
    [Member(3), KnownValues(@"\Seen", "$Junk")] public string? Other { get; set; }
}
