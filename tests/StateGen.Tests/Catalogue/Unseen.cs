namespace StateGen.Tests.Catalogue;

/// <summary>A class with initial values that the constructor sets, and members of a struct type with initial values.</summary>
[State("unseen", Version = 2)]
public sealed partial class Unseen
{
    [StateIgnore] private int _window = 7;

    public Unseen()
    {
        Limit = 30;
        Names = "all";
        Marks.Add(1);
    }

    [Member(1)] public string? User { get; set; }
    [Member(2)] public EvolvedStruct Slot { get; set; }
    [Member(3)] public (EvolvedStruct, int) Pair { get; set; }
    [Member(4, Since = 2)] public int Limit { get; set; }
    [Member(5, Since = 2)] public string? Names { get; set; }
    [Member(6, Since = 2)] public List<int> Marks { get; } = [];
    [Member(7, Since = 2)] public EvolvedStruct Late { get; set; }

    [Member(8, Since = 2)]
    public int Window
    {
        get => _window;
        set => _window = value;
    }
}
