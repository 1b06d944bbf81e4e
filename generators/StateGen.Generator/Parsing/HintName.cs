using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Creates the hint name of a type's generated file.</summary>
internal static class HintName
{
    private const int MaxBytes = 180;
    private const int HashBytes = 17;

    /// <summary>
    /// Returns the full name of a type as a file name. If another type differs only by case, the name gets a hash: file systems may not tell the
    /// two apart, and a second file of the same name stops the generator.
    /// </summary>
    public static string Of(INamedTypeSymbol type)
    {
        string name = type.FullName() + Arities(type);
        return HasTwin(type) ? Shortened($"{name}.{Hash(name):x8}") : Shortened(name);
    }

    /// <summary>
    /// Shortens a long name to a prefix and a hash, since file systems limit names to 255 bytes. The limit leaves room for text that is added
    /// elsewhere, as for a file-local type.
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

    /// <summary>Returns the file of a type's union part. The dash is unique, since no type name contains one.</summary>
    public static string OfUnion(INamedTypeSymbol type) => With(type, "Union");

    /// <summary>Returns the name of another file of a type.</summary>
    public static string With(INamedTypeSymbol type, string part)
    {
        string name = Of(type);
        return $"{name.Substring(0, name.Length - ".g.cs".Length)}-{part}.g.cs";
    }

    /// <summary>Returns the arities of a generic type. The dash is unique, since no type name contains one.</summary>
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

    /// <summary>Computes an FNV-1a hash. Unlike the runtime's string hash, it is the same on every machine.</summary>
    private static uint Hash(string text) =>
        text.Aggregate(2166136261u, static (hash, character) => unchecked((hash ^ character) * 16777619u));
}
