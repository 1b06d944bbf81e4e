namespace StateGen.Testing.Tests.Values;

/// <summary>A state with a time span, and with a number whose setter refuses some values.</summary>
[State("chat-timer")]
public sealed partial class ChatTimer
{
    [Member(1)] public TimeSpan Idle { get; set; }

    [Member(2)]
    public int Retries
    {
        get;
        set => field = value >= 3 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 3;
}
