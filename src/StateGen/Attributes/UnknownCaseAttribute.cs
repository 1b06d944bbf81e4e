namespace StateGen;

/// <summary>
/// Names the class or struct that represents cases of a union that this program does not know, because a newer one has added them. Put it
/// on the union, beside <see cref="StateUnionAttribute"/>. Without it, such a blob is refused (<see cref="StateErrorCode.UnknownCase"/>).
/// </summary>
/// <remarks>
/// The type is a kind of the union, no state type, and has a constructor that takes a <see cref="UnknownCaseData"/> and a property
/// or field that gives it back: <c>public sealed record UnknownShape(UnknownCaseData Case) : Shape;</c>. Cases of the union may not
/// hold objects whose references are preserved.
/// </remarks>
/// <param name="type">The class or struct.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class UnknownCaseAttribute(Type type) : Attribute
{
    /// <summary>The class or struct.</summary>
    public Type Type { get; } = type;
}
