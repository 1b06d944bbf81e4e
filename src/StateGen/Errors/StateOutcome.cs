namespace StateGen;

/// <summary>The outcome of <see cref="StateSerializer.TryRestore{T}(ReadOnlySpan{byte}, out T)"/>.</summary>
public enum StateOutcome
{
    /// <summary>The state was restored.</summary>
    Ok,

    /// <summary>The bytes are corrupt.</summary>
    Corrupt,

    /// <summary>The bytes are a state of another type of this program. The error names the type.</summary>
    WrongType,

    /// <summary>
    /// A newer version wrote the bytes: they have a format that this version of the library does not know, or a union case that this version
    /// of the program does not know.
    /// </summary>
    TooNew,

    /// <summary>The bytes have a version of the type that this program no longer restores.</summary>
    TooOld,

    /// <summary>The bytes exceed the limits: they are too long, nested too deeply, or have too many items.</summary>
    OverBudget,
}
