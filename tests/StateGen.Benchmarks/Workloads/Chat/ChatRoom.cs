namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>A room that the user is in.</summary>
[State("chat-room")]
public sealed partial class ChatRoom
{
    [Member(1)] public long Id { get; set; }
    [Member(2)] public string Name { get; set; } = "";
    [Member(3)] public string? Topic { get; set; }
    [Member(4)] public List<ChatMember> Members { get; set; } = [];
    [Member(5)] public List<ChatThread> Threads { get; set; } = [];
    [Member(6)] public Dictionary<string, int> Reactions { get; set; } = [];

    /// <summary>A deep clone by hand.</summary>
    public ChatRoom Clone()
    {
        ChatRoom clone = new()
        {
            Id = Id,
            Name = DeepClone.Text(Name),
            Topic = Topic is null ? null : DeepClone.Text(Topic),
            Members = new List<ChatMember>(Members.Count),
            Threads = new List<ChatThread>(Threads.Count),
            Reactions = DeepClone.Map(Reactions),
        };
        foreach (ChatMember member in Members)
        {
            clone.Members.Add(member.Clone());
        }

        foreach (ChatThread thread in Threads)
        {
            clone.Threads.Add(thread.Clone());
        }

        return clone;
    }
}
