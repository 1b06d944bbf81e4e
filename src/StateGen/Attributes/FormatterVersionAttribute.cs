namespace StateGen;

/// <summary>
/// Says in which version the bytes of a formatter are, on the class that implements <see cref="IStateFormatter{T}"/>. Raise
/// it when the formatter writes other bytes, which it does not read in older blobs: the history of layouts then reports the
/// members that have shipped with the former bytes. A formatter without it is at version 1.
/// </summary>
/// <param name="version">The version, from 1 on.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class FormatterVersionAttribute(int version) : Attribute
{
    /// <summary>The version, from 1 on.</summary>
    public int Version { get; } = version;
}
