using StateGen.Testing;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Versions;

/// <summary>Law 3 for cases of a union that an older program does not know.</summary>
public sealed class UnknownCaseTests
{
    private static Notes2.Notebook Newest() => new()
    {
        Notes = { new Notes2.Text { Words = "a" }, null, new Notes2.Picture { Pixels = [1, 2, 3], Labels = { "x", "x" } }, new Notes2.Empty() },
        ByName = new() { ["k"] = new Notes2.Empty(), ["l"] = new Notes2.Text() },
        First = new Notes2.Picture { Notes = new Notes2.Notebook { First = new Notes2.Empty(), Late = new Notes2.Picture() } },
        Late = new Notes2.Picture { Size = 0 },
        Pairs = [(new Notes2.Empty(), "e"), (null, null)],
        Number = 7,
    };

    [Fact]
    public void OldVersion_SavesAnyStateOfTheNewOne_ByteForByte() => new StateSuite<Notes2.Notebook>().Check("carried cases", state =>
    {
        byte[] blob = StateSerializer.Save(state);
        byte[] again = StateSerializer.Save(StateSerializer.Restore<Notes1.Notebook>(blob));
        Assert.Equal(blob, again);
        Assert.Equal(again, StateSerializer.Save(StateSerializer.Restore<Notes1.Notebook>(again)));
    });

    [Fact]
    public void OldVersion_MayChangeWhatItKnows_AndKeepsTheCases()
    {
        Notes1.Notebook old = StateSerializer.Restore<Notes1.Notebook>(StateSerializer.Save(Newest()));
        old.Number = 8;
        old.Notes.RemoveAt(0);
        (old.First, old.Late) = (old.Late, old.First);
        old.ByName!.Add("m", new Notes1.Text { Words = "new" });

        Notes2.Notebook again = StateSerializer.Restore<Notes2.Notebook>(StateSerializer.Save(old));

        Assert.Equal(8, again.Number);
        Assert.Equal([1, 2, 3], Assert.IsType<Notes2.Picture>(again.Notes[1]).Pixels);
        Assert.Equal(0, Assert.IsType<Notes2.Picture>(again.First).Size);
        Assert.IsType<Notes2.Empty>(Assert.IsType<Notes2.Picture>(again.Late).Notes!.First);
        Assert.Equal("new", Assert.IsType<Notes2.Text>(again.ByName!["m"]).Words);
    }

    [Fact]
    public void UnionAtTheRoot_IsCarried()
    {
        byte[] blob = StateSerializer.Save<Notes2.INote>(new Notes2.Picture { Pixels = [9] });

        Notes1.INote note = StateSerializer.Restore<Notes1.INote>(blob);

        Assert.Equal(2, Assert.IsType<Notes1.Unknown>(note).Case.Tag);
        Assert.Equal(blob, StateSerializer.Save(note));
    }

    [Fact]
    public void UnknownCaseData_AreEqualByTagAndBytes()
    {
        byte[] blob = StateSerializer.Save(Newest());
        Notes1.Notebook one = StateSerializer.Restore<Notes1.Notebook>(blob);
        Notes1.Notebook two = StateSerializer.Restore<Notes1.Notebook>(blob);

        Assert.Equal(one.First, two.First);
        Assert.Equal(one.First!.GetHashCode(), two.First!.GetHashCode());
        Assert.NotEqual(one.First, one.Late);
        Assert.NotEqual(one.ByName!["k"], one.Notes[2]);
        Assert.Equal("case 65535, 1 bytes", Assert.IsType<Notes1.Unknown>(one.ByName["k"]).Case.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void Restore_TagThatNoCaseCanHave_IsRefused(int tag)
    {
        byte[] varint = tag == 0 ? [0x01] : [0x04, 0x00, 0x08];
        byte[] blob = Blobs.Seal("note", [1, 3, .. varint, 3, 0]);

        Assert.Equal(StateOutcome.TooNew, StateSerializer.TryRestore<Notes1.INote>(blob, out _, out StateFormatException? error));
        Assert.Equal((StateErrorCode.UnknownCase, 2), (error!.Code, error.Offset));
        Assert.Contains($"no case with tag {tag}", error.Message);
    }

    [Fact]
    public void Restore_LengthBeyondTheInput_IsRefusedWithPlaceAndPath()
    {
        // First is case 2, and its 127 bytes are missing.
        byte[] blob = Blobs.Seal("notebook", [1, 5, 0x08, 0x05, 0xFF, 0x00]);

        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Notes1.Notebook>(blob));

        Assert.Equal((StateErrorCode.LengthExceedsInput, "Notebook.First"), (error.Code, error.Path));
    }

    [Fact]
    public void Restore_HostileBytesAroundUnknownCaseData_AreRefused()
    {
        Notes1.Notebook carrying = StateSerializer.Restore<Notes1.Notebook>(StateSerializer.Save(Newest()));
        for (int seed = 0; seed < 20; seed++)
        {
            StateLaws.HostileInput(carrying, seed);
        }
    }

    [Fact]
    public void Save_UnknownCaseThatHoldsNothing_IsRefused()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => StateSerializer.Save(new Notes1.Notebook { First = new Notes1.Unknown(null!) }));
        Assert.Contains("holds no data", error.Message);
    }
}
