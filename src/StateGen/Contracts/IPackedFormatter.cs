namespace StateGen.Contracts;

/// <summary>
/// Marks a formatter of integers of 2, 4 or 8 bytes in memory, every bit pattern a value: many of them are packed at once.
/// Internal, because what does not keep this promise gives values that are none.
/// </summary>
internal interface IPackedFormatter
{
    /// <summary>Whether the promise is kept, which may depend on a type argument.</summary>
    bool IsPacked => true;

    /// <summary>Whether the integers have a sign, which matters to those of 2 bytes.</summary>
    bool IsSigned { get; }
}
