namespace ImapIdle.Clients;

/// <summary>What to do with input.</summary>
internal enum InputVerdict
{
    /// <summary>It may become DONE: wait.</summary>
    Wait,

    /// <summary>DONE and a new IDLE: both can be answered without the server.</summary>
    Answer,

    /// <summary>Everything else is left to the server.</summary>
    Resume,
}
