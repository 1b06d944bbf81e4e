namespace StateGen;

/// <summary>Marks a method that is called before an object is saved.</summary>
/// <remarks>The method is an instance method without parameters that returns void. It can have any accessibility.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class BeforeSaveAttribute : Attribute;
