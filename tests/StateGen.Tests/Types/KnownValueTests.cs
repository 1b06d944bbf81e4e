using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Types;

/// <summary>The known values of a member are numbers on the wire.</summary>
public sealed class KnownValueTests
{
    [Fact]
    public void Save_KnownValue_TakesOneByte()
    {
        int without = StateSerializer.Save(new Flagged()).Length;
        Assert.Equal(without + 1, StateSerializer.Save(new Flagged { One = @"\Seen" }).Length);
        Assert.Equal(without + 1, StateSerializer.Save(new Flagged { One = "" }).Length);
        Assert.Equal(without + 1 + 5, StateSerializer.Save(new Flagged { One = "other" }).Length);
    }

    [Fact]
    public void Restore_KnownValue_IsTheLiteralItself()
    {
        string copy = new("$Junk".AsSpan());
        Flagged restored = StateSerializer.Restore<Flagged>(StateSerializer.Save(new Flagged { One = copy, Many = { copy, "new", null } }));

        Assert.Same("$Junk", restored.One);
        Assert.Same("$Junk", restored.Many[0]);
        Assert.Equal(["$Junk", "new", null], restored.Many);
    }

    [Fact]
    public void Restore_KnownValues_AllocatesNothingForThem()
    {
        byte[] none = StateSerializer.Save(new Flagged());
        byte[] known = StateSerializer.Save(new Flagged { One = "$Junk" });
        Assert.Equal(Allocated(none), Allocated(known));
    }

    [Fact]
    public void Restore_TextBehindTheKnownNumbers_IsText()
    {
        // With three known values, a string of length 2 is written with the number 5.
        byte[] blob = Laws.Blobs.Craft("flagged", [0b1, (5 << 1) | 1, (byte)'h', (byte)'i']);
        Assert.Equal("hi", StateSerializer.Restore<Flagged>(blob).One);
    }

    private static long Allocated(byte[] blob)
    {
        StateSerializer.Restore<Flagged>(blob);
        long before = GC.GetAllocatedBytesForCurrentThread();
        StateSerializer.Restore<Flagged>(blob);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
