using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Names the generated file of a type.</summary>
internal static class HintName
{
    private const int MaxBytes = 180;
    private const int HashBytes = 17;

    /// <summary>
    /// The full name; with a hash of it where another type's differs only by case, because file names do not tell the
    /// two apart, and the compiler stops a generator that adds the same file twice.
    /// </summary>
    public static string Of(INamedTypeSymbol type)
    {
        string name = type.FullName() + Arities(type);
        return HasTwin(type) ? Shortened($"{name}.{Hash(name):x8}") : Shortened(name);
    }

    /// <summary>
    /// File systems take names of 255 bytes. A longer one ends with a hash of the whole; what is put before or after it elsewhere, as
    /// for a type that is local to the file, has room.
    /// </summary>
    private static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name + ".g.cs";
        }

        int length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) > MaxBytes - HashBytes || char.IsHighSurrogate(name[length - 1]))
        {
            length--;
        }

        return $"{name.Substring(0, length)}.{Hash(name):x8}{Hash(name + name):x8}.g.cs";
    }

    /// <summary>The file of a type's union part: no type has a name with a dash in it, not even one inside of the type.</summary>
    public static string OfUnion(INamedTypeSymbol type) => With(type, "Union");

    /// <summary>Another file of a type.</summary>
    public static string With(INamedTypeSymbol type, string part)
    {
        string name = Of(type);
        return $"{name.Substring(0, name.Length - ".g.cs".Length)}-{part}.g.cs";
    }

    /// <summary>The numbers of type parameters of a generic type: no name of a type has a dash in it.</summary>
    private static string Arities(INamedTypeSymbol type)
    {
        string arities = "";
        bool isGeneric = false;
        for (INamedTypeSymbol? each = type; each is not null; each = each.ContainingType)
        {
            arities = $"-{each.Arity}{arities}";
            isGeneric |= each.Arity > 0;
        }

        return isGeneric ? arities : "";
    }

    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (ISymbol symbol = type; symbol.ContainingSymbol is INamespaceOrTypeSymbol container; symbol = container)
        {
            if (container.GetMembers().Any(other =>
                other is INamespaceOrTypeSymbol
                && other.Name != symbol.Name
                && string.Equals(other.Name, symbol.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>FNV-1a: the same on every machine, which the runtime's own hash of a string is not.</summary>
    private static uint Hash(string text) =>
        text.Aggregate(2166136261u, static (hash, character) => unchecked((hash ^ character) * 16777619u));
}
