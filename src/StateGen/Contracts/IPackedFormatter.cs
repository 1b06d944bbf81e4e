namespace StateGen.Contracts;

/// <summary>
/// Marks a formatter of types that are integers of 2, 4 or 8 bytes in memory, so that collections of them are bit-packed. Every bit pattern
/// must be a valid value. The interface is internal because a formatter without this property would create invalid values.
/// </summary>
internal interface IPackedFormatter
{
    /// <summary>Whether the type has this property, which may depend on a type argument.</summary>
    bool IsPacked => true;

    /// <summary>Whether the integers are signed. This is used only for integers of 2 bytes.</summary>
    bool IsSigned { get; }
}
