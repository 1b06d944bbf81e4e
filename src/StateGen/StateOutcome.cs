namespace StateGen;

/// <summary>How an attempt to restore ended: what a server switches on.</summary>
public enum StateOutcome
{
    /// <summary>The state was restored.</summary>
    Ok,

    /// <summary>The bytes are not what the writer made, or they are of another type.</summary>
    Corrupt,

    /// <summary>The bytes are of a format that this version of the library does not know.</summary>
    TooNew,

    /// <summary>The bytes ask for more depth or more memory than is allowed.</summary>
    OverBudget,
}
