namespace StateGen;

/// <summary>
/// Gives the version of a formatter's bytes, on the class that implements <see cref="IStateFormatter{T}"/>. Raise it when the formatter writes
/// other bytes and no longer reads those of older blobs. The history of layouts then reports the members that have shipped with the former
/// bytes. The default is version 1.
/// </summary>
/// <param name="version">The version, from 1 on.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class FormatterVersionAttribute(int version) : Attribute
{
    /// <summary>The version, from 1 on.</summary>
    public int Version { get; } = version;
}
