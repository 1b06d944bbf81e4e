namespace StateGen;

/// <summary>
/// Names the class or struct that represents cases of a union that this program does not know, because a newer one has added them. Put it
/// on the union, beside <see cref="StateUnionAttribute"/>. Without it, such a blob is refused (<see cref="StateErrorCode.UnknownCase"/>).
/// </summary>
/// <remarks>
/// The type derives from the union and is not a state type. It has a constructor that takes an <see cref="UnknownCaseData"/> and a property or
/// field that returns it: <c>public sealed record UnknownShape(UnknownCaseData Case) : Shape;</c>. Cases of the union may not
/// hold objects whose references are preserved.
/// </remarks>
/// <param name="type">The class or struct.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class UnknownCaseAttribute(Type type) : Attribute
{
    /// <summary>The class or struct.</summary>
    public Type Type { get; } = type;
}
