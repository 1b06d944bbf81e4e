namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler wants this type for <c>required</c>; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
