using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the default value of a parameter, which is the value in a new object.</summary>
internal static class DefaultValue
{
    /// <summary>
    /// Returns the default value. Returns <see langword="null"/> for the default of the type, to which an omitted later layer also restores.
    /// </summary>
    public static ConstantModel? Of(SavedMember member)
    {
        if (member.Parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value })
        {
            return null;
        }

        bool isNullable = member.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isNullable && IsZero(value))
        {
            return null;
        }

        ITypeSymbol type = isNullable ? ((INamedTypeSymbol)member.Type).TypeArguments[0] : member.Type;
        return new ConstantModel(value, type.TypeKind == TypeKind.Enum ? type.Reference() : null);
    }

    /// <summary>Determines whether all bits of a value are zero.</summary>
    public static bool IsZero(object value) => value switch
    {
        string => false,
        bool truth => !truth,
        char character => character == '\0',
        double number => BitConverter.DoubleToInt64Bits(number) == 0,
        float number => BitConverter.DoubleToInt64Bits(number) == 0,
        decimal number => Array.TrueForAll(decimal.GetBits(number), part => part == 0),
        DateTime time => time.Ticks == 0,
        IConvertible integer => integer.ToDecimal(CultureInfo.InvariantCulture) == 0,
        _ => false,
    };
}
