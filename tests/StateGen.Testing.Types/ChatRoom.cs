namespace StateGen.Testing.Types;

/// <summary>A room that is open in a session.</summary>
[State("chat-room", Version = 2)]
public sealed partial class ChatRoom
{
    /// <summary>The name of the room.</summary>
    [Member(1)] public string Name { get; set; } = "";

    /// <summary>The number of the last message that was read.</summary>
    [Member(2)] public ulong Read { get; set; }

    /// <summary>The text that is typed, but not sent.</summary>
    [Member(3, Since = 2)] public string? Draft { get; set; }
}
