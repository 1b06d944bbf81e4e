namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>Something that ends or recurs after a while.</summary>
[State("game-timer")]
public sealed partial class GameTimer
{
    [Member(1)] public string Name { get; set; } = "";
    [Member(2)] public TimeSpan Remaining { get; set; }
    [Member(3)] public bool Repeats { get; set; }

    /// <summary>A deep clone by hand.</summary>
    public GameTimer Clone() => new() { Name = DeepClone.Text(Name), Remaining = Remaining, Repeats = Repeats };
}
