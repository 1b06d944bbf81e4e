namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>Makes a game session.</summary>
internal sealed class GameGenerator
{
    private readonly Words _words = new(20261126);

    /// <summary>The session; the same each time.</summary>
    public static GameSession Create() => new GameGenerator().Session();

    private GameSession Session() => new()
    {
        Player = _words.Id(),
        Name = _words.Name(),
        Level = 37,
        Experience = 18_220_417,
        Health = 0.8125f,
        Position = Position(),
        Trail = [.. Enumerable.Range(0, 20).Select(_ => Position())],
        Inventory = [.. Enumerable.Range(0, 500).Select(Item)],
        Timers = [.. Enumerable.Range(0, 16).Select(Timer)],
        Quests = [.. Enumerable.Range(0, 12).Select(Quest)],
    };

    private Position Position() => new() { X = Coordinate(4096), Y = Coordinate(256), Z = Coordinate(4096) };

    private float Coordinate(int extent) => (_words.Random.NextSingle() - 0.5f) * extent;

    /// <summary>What players carry: mostly stacks of the commoner kinds, most of them unworn.</summary>
    private ItemStack Item(int slot) => new()
    {
        Item = _words.Random.Next(2) == 0 ? _words.Random.Next(100) : _words.Random.Next(12_000),
        Slot = (ushort)slot,
        Count = (ushort)_words.Random.Next(1, 100),
        Wear = _words.Random.Next(3) == 0 ? _words.Random.NextSingle() : 0,
    };

    private GameTimer Timer(int number) => new()
    {
        Name = $"{_words.Next()}-{number}",
        Remaining = TimeSpan.FromMilliseconds(_words.Random.Next(3_600_000)),
        Repeats = number % 4 == 0,
    };

    private Quest Quest(int number) => (number % 3) switch
    {
        0 => new HuntQuest { Title = _words.Sentence(4), IsTracked = number == 0, Prey = _words.Random.Next(400), Killed = number, Wanted = 20 },
        1 => new DeliveryQuest { Title = _words.Sentence(4), Recipient = _words.Name(), Parcel = _words.Id(), Due = _words.Time() },
        _ => new JourneyQuest { Title = _words.Sentence(4), Destination = Position(), Radius = 12.5f, Stages = [_words.Next(), _words.Next()] },
    };
}
