namespace StateGen;

/// <summary>Sets the version of a formatter's encoding, on the type that implements <see cref="IStateFormatter{T}"/>.</summary>
/// <remarks>
/// Increase the version when the formatter can no longer read the bytes that it wrote before. The layout history then reports members that
/// have shipped with the earlier encoding. A formatter without this attribute has version 1.
/// </remarks>
/// <param name="version">The version, 1 or higher.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class FormatterVersionAttribute(int version) : Attribute
{
    /// <summary>The version, 1 or higher.</summary>
    public int Version { get; } = version;
}
