namespace StateGen.Tests.Shapes;

/// <summary>Has its own hooks in addition to those of its base class.</summary>
[State("alarm")]
public sealed partial class Alarm : Timer
{
    [Member(1)] public bool Loud { get; set; }

    [AfterRestore]
    private void Ring()
    {
        Calls.Add("ring");
        if (Loud)
        {
            throw new InvalidOperationException("Too loud.");
        }
    }
}
