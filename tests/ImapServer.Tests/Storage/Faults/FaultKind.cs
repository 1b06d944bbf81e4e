namespace ImapServer.Tests.Storage.Faults;

/// <summary>How a step fails.</summary>
public enum FaultKind
{
    /// <summary>The disk is full for this step only.</summary>
    FullOnce,

    /// <summary>The disk is full from this step on.</summary>
    FullFromThere,

    /// <summary>The step fails for another reason.</summary>
    BrokenOnce,

    /// <summary>Nothing works from this step on, as when the process is killed.</summary>
    BrokenFromThere,
}
