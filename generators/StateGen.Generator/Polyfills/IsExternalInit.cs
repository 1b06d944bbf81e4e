namespace System.Runtime.CompilerServices;

/// <summary>The compiler requires this type for records. It is not in netstandard2.0.</summary>
internal static class IsExternalInit;
