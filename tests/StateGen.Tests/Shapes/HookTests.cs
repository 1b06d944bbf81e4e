namespace StateGen.Tests.Shapes;

/// <summary>Methods called before saving and after restoring.</summary>
public sealed class HookTests
{
    [Fact]
    public void Hooks_AreCalledBaseClassFirst()
    {
        Alarm alarm = new();
        byte[] blob = StateSerializer.Save(alarm);
        Assert.Equal(["stop"], alarm.Calls);

        Alarm again = StateSerializer.Restore<Alarm>(blob);
        Assert.Equal(["start 5", "ring"], again.Calls);
    }

    [Fact]
    public void AHookThatThrows_RefusesTheState()
    {
        byte[] blob = StateSerializer.Save(new Alarm { Loud = true });

        Assert.Equal(StateOutcome.Corrupt, StateSerializer.TryRestore<Alarm>(blob, out _, out StateFormatException? error));
        Assert.Equal(StateErrorCode.Rejected, error!.Code);
        Assert.Equal("Too loud.", error.InnerException!.Message);
    }
}
