namespace StateGen.Tests.Errors.Refusals;

/// <summary>Every place where user code runs during a restore. At each place, the code throws on the secret and puts it into the message.</summary>
[State("gate")]
public sealed partial class Gate
{
    [Member(1), Sensitive, StateFormatter(typeof(NumberFormatter))] public string? Pin { get; set; }
    [Member(2), StateFormatter(typeof(NumberFormatter))] public string? Number { get; set; }
    [Member(3)] public string? Told { get; set => field = Refusal.Check(value); }
    [Member(4), Sensitive] public string? Code { get; set => field = Refusal.Check(value, inFormat: true); }
    [Member(5)] public Guarded? Made { get; set; }
    [Member(6)] public HashSet<string> Names { get; } = new(RefusingComparer.Instance);
    [Member(7), Sensitive] public Dictionary<string, int> Secrets { get; } = new(RefusingComparer.Instance);
    [Member(8)] public RefusingList? Items { get; set; }
    [Member(9)] public IGuard? Guard { get; set; }
    [Member(10)] public string? Hook { get; set; }
    [Member(11), Sensitive] public Guarded? Hidden { get; set; }
    [Member(12)] public int Level { get; set => field = value >= 0 ? value : throw new OverflowException($"{value} is below the ground."); }

    [AfterRestore]
    private void Check() => Refusal.Check(Hook);
}
