namespace StateGen.Tests.Errors.Refusals;

/// <summary>A known case of the union.</summary>
[State("guard-dog")]
public sealed partial class Dog : IGuard
{
    [Member(1)] public string? Name { get; set; }
}
