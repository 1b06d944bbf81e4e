namespace StateGen.Tests.Shapes;

/// <summary>A class with a hook before saving and a hook after restoring.</summary>
[State("timer")]
public partial class Timer
{
    [Member(1)] public TimeSpan Left { get; private set; }

    [StateIgnore] public List<string> Calls { get; } = [];

    [BeforeSave]
    private void Stop()
    {
        Calls.Add("stop");
        Left = TimeSpan.FromSeconds(5);
    }

    [AfterRestore]
    private void Start() => Calls.Add($"start {Left.TotalSeconds}");
}
