namespace StateGen.Tests.Errors.Refusals;

/// <summary>A constructor that refuses.</summary>
[State("guarded")]
public sealed partial class Guarded(string? name)
{
    [Member(1)] public string? Name { get; } = Refusal.Check(name);
}
