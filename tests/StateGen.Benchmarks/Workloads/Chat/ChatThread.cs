namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>An answer to an answer: the messages of a thread.</summary>
[State("chat-thread")]
public sealed partial class ChatThread
{
    [Member(1)] public string Subject { get; set; } = "";
    [Member(2)] public List<long> Messages { get; set; } = [];

    /// <summary>A deep clone by hand.</summary>
    public ChatThread Clone() => new() { Subject = DeepClone.Text(Subject), Messages = DeepClone.Numbers(Messages) };
}
