using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Finds saved members whose names suggest a secret.</summary>
internal static class SecretCheck
{
    private static readonly string[] Words =
        ["password", "passwd", "passphrase", "secret", "apikey", "privatekey", "accesstoken", "refreshtoken", "authtoken", "bearertoken", "credential"];

    /// <summary>Determines whether a member is text or bytes with such a name. A number or date of that name only describes a secret.</summary>
    public static bool LooksSecret(ISymbol member, ITypeSymbol type)
    {
        if (type is not ({ SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }))
        {
            return false;
        }

        string name = member.Name.Replace("_", "");
        return Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
