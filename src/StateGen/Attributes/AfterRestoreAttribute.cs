namespace StateGen;

/// <summary>Marks a method that is called after all members of an object have been restored.</summary>
/// <remarks>
/// <para>
/// The method is an instance method without parameters that returns void. It can have any accessibility. If it throws, the caller gets a
/// <see cref="StateFormatException"/> with the code <see cref="StateErrorCode.Rejected"/>.
/// </para>
/// <para>
/// If references are preserved and form a cycle, other objects of the cycle may be incomplete when the method is called. A set, dictionary
/// or sorted collection whose items refer back to such an object is still empty; it is filled when the cycle is complete. The same holds
/// for setters and constructors.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AfterRestoreAttribute : Attribute;
