namespace StateGen;

/// <summary>The kind of error in a blob.</summary>
public enum StateErrorCode
{
    /// <summary>The blob ends before the value does.</summary>
    Truncated,

    /// <summary>The checksum does not match: the data is corrupt, or of a type that this program does not know.</summary>
    CheckFailed,

    /// <summary>The checksum matches another state type of this program.</summary>
    WrongType,

    /// <summary>This library does not know the format of the blob.</summary>
    UnknownFormat,

    /// <summary>The blob has a version of the type that this program no longer restores.</summary>
    TooOld,

    /// <summary>The bytes are malformed: an overlong integer, an unused bit that is set, or text that is not UTF-8.</summary>
    Malformed,

    /// <summary>A value is outside the range of its type.</summary>
    OutOfRange,

    /// <summary>A count or a length is more than the remaining bytes can hold.</summary>
    LengthExceedsInput,

    /// <summary>A key occurs twice in a dictionary, or an element twice in a set.</summary>
    DuplicateKey,

    /// <summary>Objects are nested deeper than the limits allow.</summary>
    TooDeep,

    /// <summary>The collections have more items than the limits allow.</summary>
    TooManyElements,

    /// <summary>The blob is longer than the limits allow.</summary>
    TooLong,

    /// <summary>A union has a tag that this program does not know.</summary>
    UnknownCase,

    /// <summary>Bytes are left over after the value.</summary>
    TrailingBytes,

    /// <summary>Code of the program refused a value. A formatter, constructor, setter, comparer, migration or hook threw an exception.</summary>
    Rejected,
}
