namespace StateGen;

/// <summary>What is wrong with a blob.</summary>
public enum StateErrorCode
{
    /// <summary>The blob ends before the value does.</summary>
    Truncated,

    /// <summary>The checksum does not match: the data is corrupt, or of a type that this program does not know.</summary>
    CheckFailed,

    /// <summary>The checksum matches another state type of this program.</summary>
    WrongType,

    /// <summary>The format byte is one that this library does not know.</summary>
    UnknownFormat,

    /// <summary>The blob is of a version of the type that this program does not restore any more.</summary>
    TooOld,

    /// <summary>Bytes that no writer makes: an overlong integer, an unused bit that is set, text that is not UTF-8.</summary>
    Malformed,

    /// <summary>A value is outside what its type allows.</summary>
    OutOfRange,

    /// <summary>A count or a length promises more than the bytes that are left can hold.</summary>
    LengthExceedsInput,

    /// <summary>A key occurs twice in a dictionary, or an element twice in a set.</summary>
    DuplicateKey,

    /// <summary>Objects are nested deeper than the limits allow.</summary>
    TooDeep,

    /// <summary>The collections have more items than the limits allow.</summary>
    TooManyElements,

    /// <summary>The blob is longer than the limits allow.</summary>
    TooLong,

    /// <summary>The tag of a union is one that this program has no case for.</summary>
    UnknownCase,

    /// <summary>Bytes are left over after the value.</summary>
    TrailingBytes,

    /// <summary>Code of the program refused a value: a formatter, constructor, setter, comparer, migration or hook threw.</summary>
    Rejected,
}
