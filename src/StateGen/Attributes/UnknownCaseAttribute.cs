namespace StateGen;

/// <summary>Sets the type that holds cases of a union that a newer version of your program has added.</summary>
/// <remarks>
/// <para>
/// Put the attribute on the union, next to <see cref="StateUnionAttribute"/>. Without it, restoring a blob with an unknown case fails with
/// <see cref="StateErrorCode.UnknownCase"/>.
/// </para>
/// <para>
/// The type derives from the union or implements it, and is not a state type. It has a constructor that takes a
/// <see cref="UnknownCaseData"/>, and a property or field that returns it:
/// <c>public sealed record UnknownShape(UnknownCaseData Case) : Shape;</c>. Cases of the union must not hold objects whose references are
/// preserved.
/// </para>
/// </remarks>
/// <param name="type">The class or struct that holds unknown cases.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class UnknownCaseAttribute(Type type) : Attribute
{
    /// <summary>The class or struct that holds unknown cases.</summary>
    public Type Type { get; } = type;
}
