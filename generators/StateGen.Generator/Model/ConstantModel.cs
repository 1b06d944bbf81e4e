using System;

namespace StateGen.Generator.Model;

/// <summary>A constant that a member has where an older blob does not have the member.</summary>
/// <param name="Value">The value: a number, a text, a character, a truth value or a date.</param>
/// <param name="Enum">The enum that the number is a value of, or <see langword="null"/>.</param>
internal sealed record ConstantModel(object Value, string? Enum)
{
    /// <summary>Whether two constants are the same; unlike for <see cref="double.Equals(double)"/>, zero and negative zero differ.</summary>
    public bool Equals(ConstantModel? other) =>
        other is not null && Enum == other.Enum && Value.Equals(other.Value) && IsNegativeZero(Value) == IsNegativeZero(other.Value);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether a value is the floating-point number -0.</summary>
    public static bool IsNegativeZero(object value) => value switch
    {
        double number => BitConverter.DoubleToInt64Bits(number) == long.MinValue,
        float number => BitConverter.DoubleToInt64Bits(number) == long.MinValue,
        _ => false,
    };
}
