namespace StateGen.Generator.Model;

/// <summary>Describes the formatter of a type.</summary>
/// <param name="Type">The formatter.</param>
/// <param name="Presence">The condition under which a member of the type is written.</param>
/// <param name="MaxSize">The maximum size of a value in bytes, or 0 if the size has no bound.</param>
/// <param name="CanFill">Whether restoring can fill a collection in place.</param>
/// <param name="CanReuse">Whether restoring can reuse the object that a member already holds.</param>
/// <param name="HasLength">Whether the type has a settable length, where collections have a count and a Clear method.</param>
internal sealed record FormatterModel(
    TypeModel Type, Presence Presence, int MaxSize = 0, bool CanFill = false, bool CanReuse = false, bool HasLength = false)
{
    /// <summary>Gets whether a value belongs to the bounded part of its layer.</summary>
    public bool IsBounded => MaxSize > 0 || Presence == Presence.Bit;

    /// <summary>
    /// Gets whether the formatter defines what an empty slot restores to. This applies to state structs and types that may contain one.
    /// </summary>
    public bool HasAbsent { get; init; }

    /// <summary>Gets whether the type is a nullable struct of unbounded size. Null means absent, although the value is not a reference.</summary>
    public bool IsNullableStruct { get; init; }
}
