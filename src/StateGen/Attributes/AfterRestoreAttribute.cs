namespace StateGen;

/// <summary>
/// Marks a method that is called once all members of a state are restored: an instance method without parameters or
/// result, of any accessibility. What it throws comes out as <see cref="StateFormatException"/> with the code
/// <see cref="StateErrorCode.Rejected"/>.
/// </summary>
/// <remarks>
/// Where references are preserved, the method sees the objects of a circle as far as they are read. A set, dictionary or sorted collection whose
/// items lead back to such an object is still empty then; it is filled when the circle is complete. The same goes for setters and constructors.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AfterRestoreAttribute : Attribute;
