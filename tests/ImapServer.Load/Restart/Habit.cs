namespace ImapServer.Load.Restart;

/// <summary>The behaviour of a client.</summary>
internal enum Habit
{
    /// <summary>It idles silently.</summary>
    Silent,

    /// <summary>It ends its IDLE now and then and begins another.</summary>
    Restless,

    /// <summary>It sends one command after the other.</summary>
    Active,
}
