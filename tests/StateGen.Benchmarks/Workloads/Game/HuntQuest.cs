namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>So many of a kind are to be hunted.</summary>
[State("hunt-quest")]
public sealed partial class HuntQuest : Quest
{
    [Member(1)] public int Prey { get; set; }
    [Member(2)] public int Killed { get; set; }
    [Member(3)] public int Wanted { get; set; }

    /// <inheritdoc/>
    public override Quest Clone() =>
        new HuntQuest { Title = DeepClone.Text(Title), IsTracked = IsTracked, Prey = Prey, Killed = Killed, Wanted = Wanted };
}
