namespace StateGen.Testing.Types;

/// <summary>A session of a chat, in the third version of its layout; one member of the second is gone.</summary>
[State("chat-session", Version = 3)]
[Retired(5, typeof(string), Since = 2)]
public sealed partial class ChatSession
{
    /// <summary>Who it is of.</summary>
    [Member(1)] public required string User { get; init; }

    /// <summary>The rooms that are open.</summary>
    [Member(2)] public List<ChatRoom> Rooms { get; } = [];

    /// <summary>What the user wants to be told of.</summary>
    [Member(3), KnownValues("mention", "message", "join")] public List<string> Alerts { get; } = [];

    /// <summary>Who is ignored; names are alike in any case.</summary>
    [Member(4)] public Dictionary<string, DateTimeOffset> Ignored { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long it may be idle, in seconds.</summary>
    [Member(6, Since = 2)] public int IdleLimit { get; set; } = 300;

    /// <summary>How the user is seen.</summary>
    [Member(7, Since = 2)] public Presence Presence { get; set; }

    /// <summary>What is drawn beside the name.</summary>
    [Member(8, Since = 3)] public IBadge? Badge { get; set; }

    [Member(9, Since = 3)] private long _lastSeen;

    /// <summary>When the user was last seen, in ticks.</summary>
    public long LastSeen
    {
        get => _lastSeen;
        set => _lastSeen = value;
    }
}
