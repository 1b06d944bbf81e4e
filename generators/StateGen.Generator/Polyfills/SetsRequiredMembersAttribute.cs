namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler requires this type for <c>required</c>. It is not in netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
