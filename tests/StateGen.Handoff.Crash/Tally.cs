namespace StateGen.Handoff.Crash;

/// <summary>What became of the connections of the processes that were killed at one step.</summary>
internal sealed class Tally
{
    internal int Kills { get; set; }
    internal int KeptBySender { get; set; }
    internal int KeptByReceiver { get; set; }

    /// <summary>Connections whose owner was killed.</summary>
    internal int Closed { get; set; }

    /// <summary>Connections that ended although their owner lives.</summary>
    internal int Lost { get; set; }

    /// <summary>That two served, or one that had no right to.</summary>
    internal int Doubled { get; set; }

    /// <summary>Sockets of the survivor that are open when all connections are closed.</summary>
    internal int Leaked { get; set; }

    internal bool IsClean => Lost == 0 && Doubled == 0 && Leaked == 0;
}
