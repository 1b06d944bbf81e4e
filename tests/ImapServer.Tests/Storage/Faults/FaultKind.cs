namespace ImapServer.Tests.Storage.Faults;

/// <summary>How a step fails.</summary>
public enum FaultKind
{
    /// <summary>There is no room for this step, and then there is.</summary>
    FullOnce,

    /// <summary>There is no room for anything from this step on.</summary>
    FullFromThere,

    /// <summary>The step fails for another reason.</summary>
    BrokenOnce,

    /// <summary>Nothing works from this step on, as when the process is killed.</summary>
    BrokenFromThere,
}
