using System.Buffers;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>The reader enforces limits for a whole blob. They are set for each call.</summary>
public sealed class LimitTests
{
    [Fact]
    public void MaxBytes_IsCheckedBeforeAnythingElse()
    {
        byte[] blob = StateSerializer.Save(new Texts { First = new string('x', 100) });
        StateLimits limits = new() { MaxBytes = blob.Length - 1 };

        AssertOverBudget<Texts>(blob, limits, StateErrorCode.TooLong);
        Assert.Equal(
            StateOutcome.OverBudget,
            StateSerializer.TryRestore<Texts>(Segment.Sequence(blob[..5], blob[5..]), out _, out _, limits));
        Assert.NotNull(StateSerializer.Restore<Texts>(blob, new StateLimits { MaxBytes = blob.Length }));
    }

    [Fact]
    public void MaxDepth_CountsTheRoot()
    {
        byte[] blob = StateSerializer.Save(new Node { Next = new Node { Next = new Node() } });

        AssertOverBudget<Node>(blob, new StateLimits { MaxDepth = 2 }, StateErrorCode.TooDeep);
        Assert.NotNull(StateSerializer.Restore<Node>(blob, new StateLimits { MaxDepth = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StateLimits { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StateLimits { MaxDepth = 1001 });
    }

    [Fact]
    public void MaxElements_CountsAllCollectionsTogether()
    {
        byte[] blob = StateSerializer.Save(new Catalogue.Collections { List = [1, 2, 3], Set = ["a"], Map = new() { ["b"] = 1 } });

        AssertOverBudget<Catalogue.Collections>(blob, new StateLimits { MaxElements = 4 }, StateErrorCode.TooManyElements);
        Assert.NotNull(StateSerializer.Restore<Catalogue.Collections>(blob, new StateLimits { MaxElements = 5 }));
    }

    [Fact]
    public void MaxElements_DoesNotCountTheBytesOfStrings()
    {
        byte[] blob = StateSerializer.Save(new Texts { First = new string('x', 100), Bytes = new byte[100] });
        Assert.NotNull(StateSerializer.Restore<Texts>(blob, new StateLimits { MaxElements = 0 }));
    }

    [Fact]
    public void MaxExpansion_CountsNulls()
    {
        // A null takes one bit in the blob. In memory it takes a reference, twice while the list grows. A byte of the blob pays for 64.
        byte[] blob = StateSerializer.Save(new Texts { Lines = [.. new string?[10_000]] });
        int missing = (2 * 8 * 10_000) - (64 * blob.Length);

        AssertOverBudget<Texts>(blob, new StateLimits { MaxExpansion = missing - 1 }, StateErrorCode.TooManyElements);
        Assert.NotNull(StateSerializer.Restore<Texts>(blob, new StateLimits { MaxExpansion = missing }));
    }

    private static void AssertOverBudget<T>(byte[] blob, StateLimits limits, StateErrorCode code)
        where T : IStateSerializable<T>
    {
        Assert.Equal(StateOutcome.OverBudget, StateSerializer.TryRestore<T>(blob, out _, out StateFormatException? error, limits));
        Assert.Equal(code, error!.Code);
    }
}
