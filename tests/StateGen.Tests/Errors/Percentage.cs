namespace StateGen.Tests.Errors;

/// <summary>A type whose setter accepts only some values.</summary>
[State("percentage")]
public sealed partial class Percentage
{
    /// <summary>0 to 100.</summary>
    [Member(1)]
    public int Value
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            field = value;
        }
    }
}
