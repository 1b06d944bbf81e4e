using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Wire;

/// <summary>Structs in columns: which structs use them, which bytes are refused, and where.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(131)]
    [InlineData(1000)]
    [InlineData(10_000)]
    public void Restore_SoManyStructs_GivesThem(int count)
    {
        Random random = new(count);
        Depot depot = new() { Boxes = [.. Enumerable.Range(0, count).Select(_ => Box(random))] };
        Assert.Equal(depot.Boxes, StateSerializer.Restore<Depot>(StateSerializer.Save(depot)).Boxes);

        Columns columns = new() { Readings = [.. Enumerable.Range(0, count).Select(i => new Reading { Number = i, Channel = (byte)i, Value = -0f })] };
        Columns again = StateSerializer.Restore<Columns>(StateSerializer.Save(columns));
        Assert.Equal(columns.Readings, again.Readings);
        Assert.All(again.Readings!, reading => Assert.True(float.IsNegative(reading.Value)));
    }

    [Fact]
    public void Save_StructsThatAreAlike_TakesNextToNothing()
    {
        byte[] blob = StateSerializer.Save(new Depot { Boxes = new Box[1000] });
        Assert.Equal(10 + (7 * 7) + 5, blob.Length);
        Assert.Equal(new Box[1000], StateSerializer.Restore<Depot>(blob).Boxes);
        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<Depot>(blob, new StateLimits { MaxExpansion = 3900 }));
        Assert.Equal((StateErrorCode.TooManyElements, "Depot.Boxes"), (error.Code, error.Path));
    }

    [Fact]
    public void Save_OneOfThemWithALaterLayer_WritesRows()
    {
        Grown[] grown = [.. Enumerable.Range(0, 100).Select(i => new Grown(i, i % 3 == 0, null))];
        byte[] columns = StateSerializer.Save(new Columns { Grown = grown });
        grown[70] = grown[70] with { Second = 5 };
        byte[] rows = StateSerializer.Save(new Columns { Grown = grown });
        Assert.InRange(rows.Length, 2 * columns.Length, int.MaxValue);
        Assert.Equal(grown, StateSerializer.Restore<Columns>(rows).Grown);
    }

    [Theory]
    [InlineData("02", StateErrorCode.Malformed, "Depot.Boxes", 2)] // An invalid form of structs.
    [InlineData("01 02 09 11 03", StateErrorCode.Malformed, "Depot.Boxes[0..8].IsOpen", 7)] // An invalid mask.
    [InlineData("01 02 09 11 02 00", StateErrorCode.Malformed, "Depot.Boxes[0..8].IsOpen", 7)] // A mask with no bits set.
    [InlineData("01 02 09 11 02 ff", StateErrorCode.Malformed, "Depot.Boxes[0..8].IsOpen", 7)] // A mask with all bits set.
    [InlineData("01 02 09 11 00 01 00 00", StateErrorCode.Truncated, "Depot.Boxes[0..8].Weight", 8)]
    [InlineData("01 02 09 13 00 00 00", StateErrorCode.OutOfRange, "Depot.Boxes[0..8].Size", 4)] // A progression of nine.
    [InlineData("01 02 09 11 00 00 01 02 02", StateErrorCode.Truncated, "Depot.Boxes[0..8].Checked", 9)]
    [InlineData("00 00 00", StateErrorCode.LengthExceedsInput, "Depot.Boxes", 2)] // Eight rows in two bytes.
    [InlineData("01 02 09 11 00 00 00 00", StateErrorCode.TrailingBytes, "Depot", 10)]
    public void Restore_WrongColumns_IsRefused(string hex, StateErrorCode code, string path, int offset)
    {
        byte[] blob = Blobs.Craft("depot", [0x01, 0x11, .. Convert.FromHexString(hex.Replace(" ", ""))]);
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Depot>(blob));
        Assert.Equal((code, path, offset), (error.Code, error.Path, error.Offset));
    }

    [Fact]
    public void Restore_BitBehindTheLastStruct_IsRefused()
    {
        byte[] blob = Blobs.Craft("depot", [0x01, 0x13, 0x01, 0x02, 0x09, 0x13, 0x02, 0x01, 0x02, 0x00, 0x00]);
        Assert.Equal("Depot.Boxes[0..9].IsOpen", Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Depot>(blob)).Path);
    }

    [Fact]
    public void Restore_CountFarBeyondTheBytes_AllocatesLittle()
    {
        byte[] blob = Blobs.Craft("depot", [0x01, 0x20, 0xA1, 0x07, 0x01, 0x02, 0x09, 0x11]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEqual(StateOutcome.Ok, StateSerializer.TryRestore<Depot>(blob, out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    private static Box Box(Random random) => new(
        random.Next(1000), random.Next(2) == 0, random.Next(3) == 0 ? random.NextSingle() : 0, random.Next(2) == 0 ? null : new DateOnly(2026, 11, 1));
}
