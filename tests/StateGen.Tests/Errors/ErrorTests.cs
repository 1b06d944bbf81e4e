using StateGen.IO;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>An error has a code, an offset, and the path of the member.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("", StateErrorCode.Truncated, 0)]
    [InlineData("09 00 00 00 00", StateErrorCode.Truncated, 0)]
    [InlineData("09 00 00 00 00 00", StateErrorCode.CheckFailed, 2)]
    public void Restore_BadEnvelope_SaysSo(string hex, StateErrorCode code, int offset)
    {
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Texts>(Bytes(hex)));
        AssertError(error, code, offset, "Texts");
    }

    [Fact]
    public void Restore_UnknownFormatWithRightCheck_IsTooNew()
    {
        byte[] blob = Blobs.Seal("texts", Bytes("0a 00"));

        Assert.Equal(StateOutcome.TooNew, StateSerializer.TryRestore<Texts>(blob, out _, out StateFormatException? error));
        AssertError(error!, StateErrorCode.UnknownFormat, 0, "Texts");
    }

    [Fact]
    public void Restore_DamagedFormatByte_IsCorrupt()
    {
        byte[] blob = StateSerializer.Save(new Texts());
        blob[0] ^= 2;

        Assert.Equal(StateOutcome.Corrupt, StateSerializer.TryRestore<Texts>(blob, out Texts? state));
        Assert.Null(state);
    }

    [Fact]
    public void Restore_TruncatedItem_NamesTheItem()
    {
        // The count is two, but the second inner object is truncated.
        StateFormatException error = Crafted<Nested>("nested", "08 09 01 03 01");
        AssertError(error, StateErrorCode.Truncated, 6, "Nested.Inners[1].Value");
    }

    [Fact]
    public void Restore_DuplicateKey_NamesTheEntry()
    {
        // Map is the third of three members. Its comparer treats "a" and "A" as the same key.
        StateFormatException error = Crafted<Filled>("filled", "04 05 03 61 01 03 41 01");
        AssertError(error, StateErrorCode.DuplicateKey, 6, "Filled.Map[1]");
    }

    [Fact]
    public void Restore_DuplicateItem_NamesTheItem()
    {
        StateFormatException error = Crafted<Filled>("filled", "02 09 03 61 03 41");
        AssertError(error, StateErrorCode.DuplicateKey, 5, "Filled.Set[1]");
    }

    [Fact]
    public void Restore_CountBeyondTheBytes_AllocatesNothingForIt()
    {
        StateFormatException error = Crafted<Catalogue.Collections>("collections", "01 00 80 ff ff ff ff 00 00 00 00 00");
        Assert.StartsWith("Collections.", error.Path);
    }

    [Fact]
    public void Restore_HugeCount_IsRefusedBeforeAnythingIsReserved()
    {
        byte[] count = new byte[32];
        int size = StatePrimitives.WriteVarint(ref count[0], int.MaxValue);
        byte[] body = [0x01, 0x00, .. count[..size]];
        long before = GC.GetAllocatedBytesForCurrentThread();

        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<Catalogue.Collections>(Blobs.Craft("collections", body)));

        AssertError(error, StateErrorCode.TooManyElements, 3, "Collections.Array");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Restore_OverlongInteger_IsMalformed()
    {
        // 7 written in two bytes.
        StateFormatException error = Crafted<Person>("person", "01 1e 00");
        AssertError(error, StateErrorCode.Malformed, 2, "Person.Born");
    }

    [Fact]
    public void Restore_ValueOutsideItsType_IsOutOfRange()
    {
        StateFormatException error = Crafted<Times>("times", "01 30 ff ff ff ff ff ff ff 3f");
        AssertError(error, StateErrorCode.OutOfRange, 2, "Times.DateTime");
    }

    [Fact]
    public void Restore_TextThatIsNotUtf8_IsMalformed()
    {
        foreach (string text in new[] { "ff", "c0 80", "ed a0 80 ed b0 80", "e2 82", "f4 90 80 80" })
        {
            byte[] bytes = Bytes(text);
            StateFormatException error = Crafted<Texts>("texts", $"01 {(bytes.Length << 1) | 1:x2} {text}");
            AssertError(error, StateErrorCode.Malformed, 2, "Texts.First");
        }
    }

    [Fact]
    public void Restore_UnusedPresenceBit_IsMalformed() =>
        AssertError(Crafted<Empty>("empty", "02"), StateErrorCode.Malformed, 1, "Empty");

    [Fact]
    public void Restore_TypeThatRefusesAValue_IsRejected()
    {
        StateFormatException error = Crafted<Percentage>("percentage", "01 42 06");

        Assert.Equal(StateErrorCode.Rejected, error.Code);
        Assert.IsType<ArgumentOutOfRangeException>(error.InnerException);
    }

    private static StateFormatException Crafted<T>(string wireName, string body)
        where T : IStateSerializable<T> =>
        Assert.Throws<StateFormatException>(() => StateSerializer.Restore<T>(Blobs.Craft(wireName, [.. Bytes(body)])));

    private static void AssertError(StateFormatException error, StateErrorCode code, int offset, string path)
    {
        Assert.Equal((code, offset, path), (error.Code, error.Offset, error.Path));
        Assert.Contains(path, error.Message);
        Assert.Contains($"at byte {offset}:", error.Message);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", ""));
}
