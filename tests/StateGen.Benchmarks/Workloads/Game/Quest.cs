using System.Text.Json.Serialization;

namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>A quest, of one of three kinds.</summary>
[State("quest")]
[StateUnion(1, typeof(HuntQuest))]
[StateUnion(2, typeof(DeliveryQuest))]
[StateUnion(3, typeof(JourneyQuest))]
[JsonDerivedType(typeof(HuntQuest), "hunt")]
[JsonDerivedType(typeof(DeliveryQuest), "delivery")]
[JsonDerivedType(typeof(JourneyQuest), "journey")]
public abstract partial class Quest
{
    [Member(1)] public string Title { get; set; } = "";
    [Member(2)] public bool IsTracked { get; set; }

    /// <summary>A deep clone by hand.</summary>
    public abstract Quest Clone();
}
