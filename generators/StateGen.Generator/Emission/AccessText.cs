using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Formats access to the members of <c>value</c>, the object that generated code saves or restores.</summary>
internal static class AccessText
{
    /// <summary>Returns the expression that accesses a property or field.</summary>
    public static string Of(AccessModel access) => access.Kind == AccessKind.Accessor ? Call(access) : Named(access);

    /// <summary>Returns the expression that calls a method.</summary>
    public static string Call(AccessModel access, params IEnumerable<string> arguments)
    {
        if (access.Kind != AccessKind.Accessor)
        {
            return $"{Named(access)}({string.Join(", ", arguments)})";
        }

        string holder = access.Owner is { } owner ? $"{owner}." : "";
        string self = access.IsByReference ? "ref value" : "value";
        return $"{holder}{access.Name}({string.Join(", ", arguments.Prepend(self))})";
    }

    private static string Named(AccessModel access) => access.Kind == AccessKind.ThroughBase
        ? $"(({access.Owner})value).{access.Name}"
        : $"value.{access.Name}";
}
