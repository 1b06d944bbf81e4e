using StateGen;

/// <summary>A session worth keeping: everything in it is plain data.</summary>
[State("chat-session", Version = 2)]
public sealed partial class ChatSession
{
    [Member(1)]
    public required string User { get; init; }

    [Member(2)]
    public DateTimeOffset LastSeen { get; set; }

    [Member(3)]
    public Dictionary<string, ulong> LastReadByRoom { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Added in version 2: a blob of version 1 restores with the value that stands here.</summary>
    [Member(4, Since = 2)]
    public int FontSize { get; set; } = 12;
}
