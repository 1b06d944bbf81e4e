namespace ImapServer.Load.Restart;

/// <summary>What a client does all day.</summary>
internal enum Habit
{
    /// <summary>It idles and says nothing.</summary>
    Silent,

    /// <summary>It ends its IDLE now and then and begins another.</summary>
    Restless,

    /// <summary>It sends one command after the other.</summary>
    Active,
}
