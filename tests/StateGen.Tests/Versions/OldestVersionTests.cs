using StateGen.Tests.Laws;

namespace StateGen.Tests.Versions;

public sealed class OldestVersionTests
{
    [Theory]
    [InlineData(1, StateOutcome.TooOld)]
    [InlineData(2, StateOutcome.TooOld)]
    [InlineData(3, StateOutcome.Ok)]
    [InlineData(31, StateOutcome.Ok)]
    public void TryRestore_VersionOfTheBlob_DecidesTheOutcome(int version, StateOutcome outcome)
    {
        byte[] blob = Blobs.Seal("retired", [(byte)((version << 3) | 1), 0]);
        Assert.Equal(outcome, StateSerializer.TryRestore<Retired>(blob, out _, out StateFormatException? error));
        if (outcome == StateOutcome.TooOld)
        {
            Assert.Equal(StateErrorCode.TooOld, error!.Code);
            Assert.Equal(
                $"Retired, at byte 0: The blob has version {version} of the type, but OldestVersion = 3 refuses older ones.", error.Message);
        }
    }

    [Fact]
    public void Restore_OwnVersionOfTwoBytes_Works() =>
        Assert.Equal(7, StateSerializer.Restore<Retired>(StateSerializer.Save(new Retired { Number = 7 })).Number);

    /// <summary>A blob contains only the version of the root.</summary>
    [Fact]
    public void Restore_ObjectInsideOfAnother_IsNotAskedForItsVersion()
    {
        byte[] blob = Blobs.Seal("attic", [0x09, 0x01, 0x01, 0x1D]);
        Assert.Equal(7, StateSerializer.Restore<Attic>(blob).Old!.Number);
        Assert.Equal(StateOutcome.TooOld, StateSerializer.TryRestore<Retired>(Blobs.Seal("retired", [0x09, 0x01, 0x1D]), out _));
    }

    [Fact]
    public void Restore_DerivedClass_GoesByItsOwnVersion()
    {
        byte[] blob = Blobs.Seal("cellar", [0x09, 0x03, 0x03, 0x05, 0x00]);
        Assert.Equal(StateOutcome.TooOld, StateSerializer.TryRestore<Cellar>(blob, out _, out StateFormatException? error));
        Assert.Equal("Cellar, at byte 0: The blob has version 1 of the type, but OldestVersion = 2 refuses older ones.", error!.Message);
        Assert.Equal(StateOutcome.Ok, StateSerializer.TryRestore<Cellar>(Blobs.Seal("cellar", [0x11, 0x00, 0x00]), out _));
    }

    [Fact]
    public void Restore_UnionAtTheRoot_HasVersionOne()
    {
        byte[] blob = StateSerializer.Save<Notes2.INote>(new Notes2.Picture { Pixels = [1] });
        Assert.Equal(0x09, blob[0]);
        Assert.Equal(StateOutcome.Ok, StateSerializer.TryRestore<Notes2.INote>(blob, out _));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(60_000)]
    public void Restore_VersionNewerThanKnown_GivesWhatIsKnownAndKeepsTheRest(int version)
    {
        // The number, and an unknown layer.
        byte[] body = [0x03, 0x1D, 0x05, 0xAB, 0xCD];
        byte[] blob = Blobs.Seal("retired", [1, .. Varint(version - 32), .. body]);

        Retired state = StateSerializer.Restore<Retired>(blob);

        Assert.Equal(7, state.Number);
        Assert.Equal(Blobs.Seal("retired", [1, .. Varint(200 - 32), .. body]), StateSerializer.Save(state));
    }

    private static byte[] Varint(int value) => value < 1 << 14
        ? [(byte)((value << 2) | 2), (byte)(value >> 6)]
        : [(byte)((value << 3) | 4), (byte)(value >> 5), (byte)(value >> 13)];

    [Fact]
    public void TryRestore_CaseOfANewerProgram_IsTooNew()
    {
        byte[] blob = Blobs.Craft("shape", [(200 << 2) & 0xFF | 2, 200 >> 6, 3, 0]);
        Assert.Equal(
            StateOutcome.TooNew,
            StateSerializer.TryRestore<Catalogue.Shapes.IShape>(blob, out _, out StateFormatException? error));
        Assert.Equal(StateErrorCode.UnknownCase, error!.Code);
    }
}
