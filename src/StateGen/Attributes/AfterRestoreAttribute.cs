namespace StateGen;

/// <summary>
/// Marks a method that is called after all members of a state are restored. It is an instance method without parameters or result, of any
/// accessibility. Its exceptions become a <see cref="StateFormatException"/> with the code <see cref="StateErrorCode.Rejected"/>.
/// </summary>
/// <remarks>
/// If references are preserved, the method may see a cycle of objects that is only partly read. A set, dictionary or sorted collection whose
/// items lead back to such an object is still empty. It is filled when the cycle is complete. The same applies to setters and constructors.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AfterRestoreAttribute : Attribute;
