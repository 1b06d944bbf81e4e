namespace StateGen;

/// <summary>Specifies the result of <see cref="StateSerializer.TryRestore{T}(ReadOnlySpan{byte}, out T)"/>.</summary>
public enum StateOutcome
{
    /// <summary>The state was restored.</summary>
    Ok,

    /// <summary>The data is corrupt, or code of your program threw.</summary>
    Corrupt,

    /// <summary>The blob is a state of another type of this program. The error names that type.</summary>
    WrongType,

    /// <summary>The blob has a format that this version of StateGen does not know, or a case of a union that this program does not know.</summary>
    TooNew,

    /// <summary>The blob is older than <see cref="StateAttribute.OldestVersion"/> of the type.</summary>
    TooOld,

    /// <summary>The blob exceeds one of the <see cref="StateLimits"/>.</summary>
    OverBudget,
}
