namespace StateGen.Testing.Types;

/// <summary>A room that is open in a session.</summary>
[State("chat-room", Version = 2)]
public sealed partial class ChatRoom
{
    /// <summary>Its name.</summary>
    [Member(1)] public string Name { get; set; } = "";

    /// <summary>The number of the message read last.</summary>
    [Member(2)] public ulong Read { get; set; }

    /// <summary>What has been typed and not been sent.</summary>
    [Member(3, Since = 2)] public string? Draft { get; set; }
}
