namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>A player in a world: 500 items, positions in floating point, timers, quests of several kinds.</summary>
[State("game-session")]
public sealed partial class GameSession
{
    [Member(1)] public Guid Player { get; set; }
    [Member(2)] public string Name { get; set; } = "";
    [Member(3)] public int Level { get; set; }
    [Member(4)] public long Experience { get; set; }
    [Member(5)] public float Health { get; set; }
    [Member(6)] public Position Position { get; set; }
    [Member(7)] public List<Position> Trail { get; set; } = [];
    [Member(8)] public ItemStack[] Inventory { get; set; } = [];
    [Member(9)] public List<GameTimer> Timers { get; set; } = [];
    [Member(10)] public List<Quest> Quests { get; set; } = [];

    /// <summary>A deep clone by hand.</summary>
    public GameSession Clone()
    {
        GameSession clone = new()
        {
            Player = Player,
            Name = DeepClone.Text(Name),
            Level = Level,
            Experience = Experience,
            Health = Health,
            Position = Position,
            Trail = DeepClone.Numbers(Trail),
            Inventory = DeepClone.Numbers(Inventory),
            Timers = new List<GameTimer>(Timers.Count),
            Quests = new List<Quest>(Quests.Count),
        };
        foreach (GameTimer timer in Timers)
        {
            clone.Timers.Add(timer.Clone());
        }

        foreach (Quest quest in Quests)
        {
            clone.Quests.Add(quest.Clone());
        }

        return clone;
    }
}
