using FsCheck;
using FsCheck.Fluent;
using StateGen.Tests.Budget;
using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Laws;

/// <summary>Law 4: any other bytes cause a <see cref="StateFormatException"/>, within bounds of memory.</summary>
public sealed class HostileInputTests
{
    /// <summary>A small expansion limit, so that the bound of memory is small, too.</summary>
    private static readonly StateLimits Limits = new() { MaxExpansion = 64 * 1024 };

    public static TheoryData<CatalogueEntry> All => Entries.All;

    [Theory, MemberData(nameof(All))]
    public void Restore_Truncated_Throws(CatalogueEntry entry)
    {
        byte[] blob = entry.Save(entry.Generate(1, 8));
        for (int length = 0; length < blob.Length; length++)
        {
            AssertRefused(entry, blob[..length]);

            // The same with a valid checksum: the reader must detect the truncation itself.
            if (length >= 2 && length < blob.Length - 4)
            {
                AssertRefusedOrWhole(entry, Blobs.Seal(entry.WireName, blob.AsSpan(0, length)));
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Restore_AnyBitFlipped_Throws(CatalogueEntry entry)
    {
        byte[] blob = entry.Save(entry.Generate(2, 8));
        for (int bit = 0; bit < 8 * blob.Length; bit++)
        {
            blob[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(entry, blob);
            blob[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Restore_Extended_Throws(CatalogueEntry entry)
    {
        byte[] blob = entry.Save(entry.Generate(3, 8));
        AssertRefused(entry, [.. blob, 0]);
        StateFormatException error = AssertRefused(entry, Blobs.Seal(entry.WireName, [.. blob[..^4], 0]));
        Assert.Equal(StateErrorCode.TrailingBytes, error.Code);
        Assert.Equal(blob.Length - 4, error.Offset);
    }

    [Theory, MemberData(nameof(All))]
    public void Restore_RandomBytes_Throws(CatalogueEntry entry) =>
        Prop.ForAll<byte[]>(bytes => { AssertRefused(entry, bytes); }).Check(Law.Config);

    [Theory, MemberData(nameof(All))]
    public void Restore_RandomBodyWithRightCheck_ThrowsOrGivesWhatSavesTheSame(CatalogueEntry entry) =>
        Prop.ForAll<byte[]>(bytes => AssertRefusedOrWhole(entry, Blobs.Craft(entry.WireName, bytes)))
            .Check(Law.Config);

    [Theory, MemberData(nameof(All))]
    public void Restore_MutatedBodyWithRightCheck_ThrowsOrGivesWhatSavesTheSame(CatalogueEntry entry) =>
        Prop.ForAll<int, NonNegativeInt>((seed, size) =>
        {
            Random random = new(seed);
            byte[] body = entry.Save(entry.Generate(seed, size.Get))[..^4];
            for (int count = random.Next(1, 4); count > 0; count--)
            {
                body[random.Next(1, body.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            }

            AssertRefusedOrWhole(entry, Blobs.Seal(entry.WireName, body));
        }).Check(Law.Config);

    [Theory, MemberData(nameof(All))]
    public void Restore_BlobOfAnotherType_Throws(CatalogueEntry entry)
    {
        foreach (TheoryDataRow<CatalogueEntry> other in Entries.All.Where(row => row.Data != entry))
        {
            StateFormatException error = AssertRefused(entry, other.Data.Save(other.Data.Generate(4, 4)));
            Assert.Equal(StateErrorCode.WrongType, error.Code);
            Assert.Contains($"'{other.Data.WireName}'", error.Message);
        }
    }

    private static StateFormatException AssertRefused(CatalogueEntry entry, byte[] blob)
    {
        StateFormatException error = Assert.Throws<StateFormatException>(() => entry.Restore(blob));
        AssertTellsWhere(entry, blob, error);
        return error;
    }

    /// <summary>Forged bytes may be a valid state by chance. Then the state must survive a save and a restore.</summary>
    private static void AssertRefusedOrWhole(CatalogueEntry entry, byte[] blob)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        object? state = null;
        StateFormatException? error = null;
        try
        {
            state = entry.Restore(blob, Limits);
        }
        catch (StateFormatException caught)
        {
            error = caught;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(
            allocated <= RestoreBound.Allocation(blob.Length, Limits),
            $"{allocated} bytes allocated for {blob.Length} bytes of input");
        if (error is not null)
        {
            AssertTellsWhere(entry, blob, error);
        }
        else
        {
            SameState.Assert(state, entry.Restore(entry.Save(state!)));
        }
    }

    private static void AssertTellsWhere(CatalogueEntry entry, byte[] blob, StateFormatException error)
    {
        Assert.InRange(error.Offset, 0, blob.Length);
        Assert.StartsWith(entry.Name, error.Path);
    }
}
