namespace StateGen;

/// <summary>
/// Marks a method that is called once all members of a state are restored: an instance method without parameters or
/// result, of any accessibility. What it throws comes out as <see cref="StateFormatException"/> with the code
/// <see cref="StateErrorCode.Rejected"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AfterRestoreAttribute : Attribute;
