namespace StateGen.Benchmarks.Workloads.Chat;

/// <summary>The state of a chat server's connection: 200 objects, lists in lists in a list, and dictionaries.</summary>
[State("chat-session")]
public sealed partial class ChatSession
{
    [Member(1)] public Guid Id { get; set; }
    [Member(2)] public string User { get; set; } = "";
    [Member(3)] public DateTime ConnectedAt { get; set; }
    [Member(4)] public List<ChatRoom> Rooms { get; set; } = [];
    [Member(5)] public Dictionary<string, long> LastRead { get; set; } = [];
    [Member(6)] public Dictionary<string, string> Drafts { get; set; } = [];
    [Member(7)] public List<string> Muted { get; set; } = [];

    /// <summary>A deep clone by hand.</summary>
    public ChatSession Clone()
    {
        ChatSession clone = new()
        {
            Id = Id,
            User = DeepClone.Text(User),
            ConnectedAt = ConnectedAt,
            Rooms = new List<ChatRoom>(Rooms.Count),
            LastRead = DeepClone.Map(LastRead),
            Drafts = DeepClone.Map(Drafts),
            Muted = DeepClone.Texts(Muted),
        };
        foreach (ChatRoom room in Rooms)
        {
            clone.Rooms.Add(room.Clone());
        }

        return clone;
    }
}
