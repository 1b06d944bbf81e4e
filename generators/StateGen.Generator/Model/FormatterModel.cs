namespace StateGen.Generator.Model;

/// <summary>How the values of a type are written.</summary>
/// <param name="Type">The formatter.</param>
/// <param name="Presence">When a member of the type is left out.</param>
/// <param name="MaxSize">The most bytes that a value takes, or 0 where its size has no bound.</param>
/// <param name="CanFill">Whether a collection can be filled in place.</param>
/// <param name="CanReuse">Whether one that a member holds already can be restored in place.</param>
/// <param name="HasLength">Whether it has a length that can be set, where collections have a count and can be cleared.</param>
internal sealed record FormatterModel(
    TypeModel Type, Presence Presence, int MaxSize = 0, bool CanFill = false, bool CanReuse = false, bool HasLength = false)
{
    /// <summary>Whether a value belongs to the bounded part of its layer.</summary>
    public bool IsBounded => MaxSize > 0 || Presence == Presence.Bit;

    /// <summary>Whether it says itself what an empty slot restores to: a struct of the user's, or something that may hold one.</summary>
    public bool HasAbsent { get; init; }

    /// <summary>Whether a value is a nullable struct of unbounded size: null is absent, and yet no reference.</summary>
    public bool IsNullableStruct { get; init; }
}
