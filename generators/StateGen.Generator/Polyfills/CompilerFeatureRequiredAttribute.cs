namespace System.Runtime.CompilerServices;

/// <summary>The compiler requires this type for <c>required</c>. It is not in netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
