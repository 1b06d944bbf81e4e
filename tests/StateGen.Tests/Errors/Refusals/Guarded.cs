namespace StateGen.Tests.Errors.Refusals;

/// <summary>A class whose constructor throws.</summary>
[State("guarded")]
public sealed partial class Guarded(string? name)
{
    [Member(1)] public string? Name { get; } = Refusal.Check(name);
}
