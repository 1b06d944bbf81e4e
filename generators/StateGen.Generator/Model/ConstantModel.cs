using System;

namespace StateGen.Generator.Model;

/// <summary>Describes the constant value of a member that an older blob does not contain.</summary>
/// <param name="Value">The value: a number, string, character, Boolean or date.</param>
/// <param name="Enum">The enum type of the value, or <see langword="null"/>.</param>
internal sealed record ConstantModel(object Value, string? Enum)
{
    /// <summary>
    /// Determines whether two constants are equal. Unlike <see cref="double.Equals(double)"/>, it distinguishes zero from negative zero.
    /// </summary>
    public bool Equals(ConstantModel? other) =>
        other is not null && Enum == other.Enum && Value.Equals(other.Value) && IsNegativeZero(Value) == IsNegativeZero(other.Value);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Determines whether a value is negative zero.</summary>
    public static bool IsNegativeZero(object value) => value switch
    {
        double number => BitConverter.DoubleToInt64Bits(number) == long.MinValue,
        float number => BitConverter.DoubleToInt64Bits(number) == long.MinValue,
        _ => false,
    };
}
