namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>Somebody in a room.</summary>
[State("chat-member")]
public sealed partial class ChatMember
{
    [Member(1)] public long UserId { get; set; }
    [Member(2)] public string Nick { get; set; } = "";
    [Member(3)] public ChatRole Role { get; set; }
    [Member(4)] public DateTime JoinedAt { get; set; }
    [Member(5)] public bool IsTyping { get; set; }

    /// <summary>A deep clone by hand.</summary>
    public ChatMember Clone() => new()
    {
        UserId = UserId,
        Nick = DeepClone.Text(Nick),
        Role = Role,
        JoinedAt = JoinedAt,
        IsTyping = IsTyping,
    };
}
