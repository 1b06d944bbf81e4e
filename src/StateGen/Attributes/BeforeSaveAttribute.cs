namespace StateGen;

/// <summary>Marks a method that is called before a state is saved. It is an instance method without parameters or result, of any accessibility.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class BeforeSaveAttribute : Attribute;
