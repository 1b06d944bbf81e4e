namespace StateGen;

/// <summary>Specifies what is wrong with a blob.</summary>
public enum StateErrorCode
{
    /// <summary>The blob ends before the value does.</summary>
    Truncated,

    /// <summary>The checksum does not match: the data is corrupt, or of a type that this program does not know.</summary>
    CheckFailed,

    /// <summary>The blob is a state of another type of this program.</summary>
    WrongType,

    /// <summary>The blob has a format that this version of StateGen does not know.</summary>
    UnknownFormat,

    /// <summary>The blob is older than <see cref="StateAttribute.OldestVersion"/> of the type.</summary>
    TooOld,

    /// <summary>The encoding of a value is not valid: for example, an integer is overlong, an unused bit is set, or text is not UTF-8.</summary>
    Malformed,

    /// <summary>A value is outside the range of its type.</summary>
    OutOfRange,

    /// <summary>A count or length needs more bytes than are left.</summary>
    LengthExceedsInput,

    /// <summary>A dictionary has two equal keys, or a set has two equal items.</summary>
    DuplicateKey,

    /// <summary>Objects are nested deeper than <see cref="StateLimits.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>
    /// The blob exceeds <see cref="StateLimits.MaxElements"/>, <see cref="StateLimits.MaxExpansion"/> or <see cref="StateLimits.MaxCollisions"/>.
    /// </summary>
    TooManyElements,

    /// <summary>The blob is longer than <see cref="StateLimits.MaxBytes"/>.</summary>
    TooLong,

    /// <summary>The blob has a case of a union that this program does not know.</summary>
    UnknownCase,

    /// <summary>Bytes follow the end of the value.</summary>
    TrailingBytes,

    /// <summary>Code of your program threw: a formatter, constructor, setter, comparer, migration or hook.</summary>
    Rejected,
}
