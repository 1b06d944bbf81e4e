using FsCheck.Xunit;
using StateGen.Generator.Model;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>Tests the array type of the models.</summary>
public sealed class EquatableArrayTests
{
    [Property]
    public bool Equals_AnyArrays_IsThatOfTheirItems(int[] left, int[] right)
    {
        EquatableArray<int> first = left.ToEquatableArray();
        EquatableArray<int> second = right.ToEquatableArray();
        return first.Equals(second) == left.SequenceEqual(right)
            && first.Equals(left.ToEquatableArray())
            && first.GetHashCode() == left.ToEquatableArray().GetHashCode()
            && first.Equals((object)second) == first.Equals(second);
    }

    [Fact]
    public void Default_IsEmpty()
    {
        EquatableArray<string> none = default;

        Assert.Empty(none);
        Assert.Equal(Array.Empty<string>().ToEquatableArray(), none);
        Assert.Equal(Array.Empty<string>().ToEquatableArray().GetHashCode(), none.GetHashCode());
    }
}
