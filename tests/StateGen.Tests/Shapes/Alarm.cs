namespace StateGen.Tests.Shapes;

/// <summary>Hooks of its own beside those of its base class.</summary>
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
