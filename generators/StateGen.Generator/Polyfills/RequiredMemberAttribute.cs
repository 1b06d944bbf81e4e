namespace System.Runtime.CompilerServices;

/// <summary>The compiler wants this type for <c>required</c>; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute;
