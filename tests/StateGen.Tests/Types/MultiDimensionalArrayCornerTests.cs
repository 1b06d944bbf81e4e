using StateGen.IO;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Types;

/// <summary>Multi-dimensional arrays with invalid lengths.</summary>
public sealed class MultiDimensionalArrayCornerTests
{
    [Fact]
    public void Save_IndexesThatDoNotBeginWithZero_AreRefused()
    {
        int[,] grid = (int[,])Array.CreateInstance(typeof(int), [2, 2], [0, 1]);
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Grids { Ints = grid }));
    }

    [Fact]
    public void Restore_LengthsOfZero_StayWhatTheyWere()
    {
        Grids again = StateSerializer.Restore<Grids>(StateSerializer.Save(new Grids { Cube = new double[0, 1000, 7], Ints = new int[3, 0] }));
        Assert.Equal((0, 1000, 7), (again.Cube!.GetLength(0), again.Cube.GetLength(1), again.Cube.GetLength(2)));
        Assert.Equal((3, 0), (again.Ints!.GetLength(0), again.Ints.GetLength(1)));
    }

    [Theory]
    [InlineData(int.MaxValue, 1, 0)]
    [InlineData(2_000_000_000, 2_000_000_000, 0)]
    [InlineData(0, 2_000_000_000, 2_000_000_000)]
    [InlineData(65536, 65536, 1)]
    [InlineData(2_000_000_000, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(0, 1, 1)]
    public void Restore_LengthsThatDoNotFit_AreRefusedBeforeAnythingIsReserved(int first, int second, int third)
    {
        byte[] forged = [.. Varint(first), .. Varint(second), .. Varint(third)];
        byte[] original = [.. Varint(1), .. Varint(1), .. Varint(1), .. Varint(1)];
        long before = GC.GetAllocatedBytesForCurrentThread();

        StateFormatException error = Forgery.Restore(
            new Grids { Cube = new double[,,] { { { 1.5 } } } }, original, [.. forged, .. Varint(1)], out int at);

        Assert.Equal((at, "Grids.Cube"), (error.Offset, error.Path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Restore_DamagedItem_IsNamedByItsIndexes()
    {
        string?[,] grid = { { "a", null }, { "bc", "d" } };
        StateFormatException error = Forgery.Restore(new Grids { Texts = grid }, [5, (byte)'b', (byte)'c'], [5, (byte)'b', 0xFF], out int at);
        Assert.Equal((StateErrorCode.Malformed, at, "Grids.Texts[1,0]"), (error.Code, error.Offset, error.Path));
    }

    private static byte[] Varint(int value)
    {
        byte[] bytes = new byte[32];
        return bytes[..StatePrimitives.WriteVarint(ref bytes[0], (uint)value)];
    }
}
