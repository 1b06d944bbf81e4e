namespace StateGen.Testing.Types;

/// <summary>A chat session, in the third version of its layout. One member of the second version is retired.</summary>
[State("chat-session", Version = 3)]
[Retired(5, typeof(string), Since = 2)]
public sealed partial class ChatSession
{
    /// <summary>The name of the user.</summary>
    [Member(1)] public required string User { get; init; }

    /// <summary>The open rooms.</summary>
    [Member(2)] public List<ChatRoom> Rooms { get; } = [];

    /// <summary>The events that notify the user.</summary>
    [Member(3), KnownValues("mention", "message", "join")] public List<string> Alerts { get; } = [];

    /// <summary>The ignored users. Names are case-insensitive.</summary>
    [Member(4)] public Dictionary<string, DateTimeOffset> Ignored { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The idle timeout, in seconds.</summary>
    [Member(6, Since = 2)] public int IdleLimit { get; set; } = 300;

    /// <summary>The presence that others see.</summary>
    [Member(7, Since = 2)] public Presence Presence { get; set; }

    /// <summary>The badge next to the name.</summary>
    [Member(8, Since = 3)] public IBadge? Badge { get; set; }

    [Member(9, Since = 3)] private long _lastSeen;

    /// <summary>The time when the user was last seen, in ticks.</summary>
    public long LastSeen
    {
        get => _lastSeen;
        set => _lastSeen = value;
    }
}
