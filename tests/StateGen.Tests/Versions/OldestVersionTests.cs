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
                $"Retired, at byte 0: The state is of version {version}; this program restores version 3 and above.", error.Message);
        }
    }

    [Fact]
    public void Restore_OwnVersionOfTwoBytes_Works() =>
        Assert.Equal(7, StateSerializer.Restore<Retired>(StateSerializer.Save(new Retired { Number = 7 })).Number);

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
