namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>A place is to be reached by way of others.</summary>
[State("journey-quest")]
public sealed partial class JourneyQuest : Quest
{
    [Member(1)] public Position Destination { get; set; }
    [Member(2)] public float Radius { get; set; }
    [Member(3)] public List<string> Stages { get; set; } = [];

    /// <inheritdoc/>
    public override Quest Clone() =>
        new JourneyQuest { Title = DeepClone.Text(Title), IsTracked = IsTracked, Destination = Destination, Radius = Radius, Stages = DeepClone.Texts(Stages) };
}
