namespace StateGen;

/// <summary>How an attempt to restore ended: what a server switches on.</summary>
public enum StateOutcome
{
    /// <summary>The state was restored.</summary>
    Ok,

    /// <summary>The bytes are not what the writer made.</summary>
    Corrupt,

    /// <summary>The bytes are a state of another type of this program. The error names the type.</summary>
    WrongType,

    /// <summary>
    /// The bytes are of a format that this version of the library does not know, or a newer version of the program put a
    /// case into a union that this one does not know.
    /// </summary>
    TooNew,

    /// <summary>The bytes are of a version of the type that this program does not restore any more.</summary>
    TooOld,

    /// <summary>The bytes are longer, nested deeper, or have more items than the limits allow.</summary>
    OverBudget,
}
