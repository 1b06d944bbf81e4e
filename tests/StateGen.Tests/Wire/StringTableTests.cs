using System.Text;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Wire;

/// <summary>Repeated strings in a collection of eight or more items.</summary>
[Trait("Time", "Long")]
public sealed class StringTableTests
{
    [Fact]
    public void Save_RepeatedStrings_TakesAByteForEachRepetition()
    {
        Library library = new() { Books = [.. Enumerable.Range(0, 50).Select(_ => new Book { Author = "Ursula K. Le Guin", Title = "The Dispossessed" })] };
        byte[] blob = StateSerializer.Save(library);

        // Presence, author, title: three bytes for each book. The first book has the strings, and the second has them after a mark.
        Assert.Equal(1 + 1 + 1 + (50 * 3) + 17 + 16 + (1 + 17) + (1 + 16) + 4, blob.Length);
        Library restored = StateSerializer.Restore<Library>(blob);
        SameState.Assert(library, restored);
        Assert.Same(restored.Books[3].Author, restored.Books[4].Author);
    }

    [Fact]
    public void Save_StringsThatNeverComeAgain_TakesNoMoreThanAFewBytes()
    {
        string[] names = [.. Enumerable.Range(0, 1000).Select(i => $"name {i:D10}")];
        Assert.InRange(StateSerializer.Save(new Library { Names = names }).Length, 16 * 1000, (16 * 1000) + 20);
    }

    [Fact]
    public void Save_RepeatedStringsAmongManyOthers_AreFound()
    {
        // As in a log: dates that never repeat, with a few names.
        Library library = new()
        {
            Books = [.. Enumerable.Range(0, 5000).Select(i => new Book { Author = $"author number {i % 7}", Title = $"title number {i:D5}" })],
        };
        byte[] blob = StateSerializer.Save(library);
        Assert.InRange(blob.Length, 5000 * (1 + 1 + 19), (5000 * (1 + 1 + 19)) + 500);
        SameState.Assert(library, StateSerializer.Restore<Library>(blob));
    }

    [Fact]
    public void Save_FewItems_RemembersNothing()
    {
        string[] names = [.. Enumerable.Repeat("again", 7)];
        Assert.Equal(1 + 1 + 1 + 1 + (7 * 6) + 4, StateSerializer.Save(new Library { Names = names }).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Restore_RandomCollectionsOfFewStrings_GivesTheSame(int seed)
    {
        for (int run = 0; run < 200; run++)
        {
            Library library = Random(new Random((seed * 1000) + run));
            byte[] blob = StateSerializer.Save(library);
            Library restored = StateSerializer.Restore<Library>(blob);
            SameState.Assert(library, restored);
            Assert.Equal(blob, StateSerializer.Save(restored));
        }
    }

    [Fact]
    public void Restore_ALayerAndACaseThatAreCarried_KeepTheirStrings()
    {
        // A part that an older reader skips has its own string table: here the later layer of each book, in a list and in a union.
        Book[] books = [.. Enumerable.Range(0, 20).Select(i => new Book { Author = $"a{i % 3}", Publisher = $"p{i % 2}" })];
        Library library = new() { Books = [.. books], Media = [.. books], Later = [.. Enumerable.Range(0, 20).Select(i => $"a{i % 3}")] };
        SameState.Assert(library, StateSerializer.Restore<Library>(StateSerializer.Save(library)));
    }

    [Fact]
    public void Restore_NumberOfNoString_IsRefusedAtItsItem()
    {
        // Eight items. The first goes into the string table, and all others but one are its number.
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Library>(
            Blobs.Craft("library", [0x02, 0x21, .. (byte[])[0x03, 0x03, (byte)'x'], 0x07, 0x07, 0x07, 0x0B, 0x07, 0x07, 0x07])));
        Assert.Equal((StateErrorCode.OutOfRange, "Library.Names[4]"), (error.Code, error.Path));
    }

    [Fact]
    public void Save_UnpairedSurrogatesAndOtherText_AreRememberedToo()
    {
        string[] texts = ["\ud800", "naïve", "日本", ""];
        Library library = new() { Names = [.. Enumerable.Range(0, 40).Select(i => texts[i % 4])] };
        byte[] blob = StateSerializer.Save(library);
        Assert.True(blob.Length < 40 + 60, Encoding.Latin1.GetString(blob));
        SameState.Assert(library, StateSerializer.Restore<Library>(blob));
    }

    private static Library Random(Random random)
    {
        string Text() => $"text {random.Next(6)}"[..random.Next(7)];
        string[] Texts() => [.. Enumerable.Range(0, random.Next(20)).Select(_ => Text())];
        Book NewBook()
        {
            Book book = new() { Author = Text(), Title = random.Next(2) == 0 ? null : $"title {random.Next(1000)}", Publisher = random.Next(3) == 0 ? Text() : null };
            book.Readers.AddRange(Texts());
            return book;
        }

        Library library = new()
        {
            Books = [.. Enumerable.Range(0, random.Next(20)).Select(_ => NewBook())],
            Names = random.Next(3) == 0 ? null : [.. Texts(), null, .. Texts()],
            Readers = new(Enumerable.Range(0, random.Next(20)).Select(i => KeyValuePair.Create($"reader {i}", Texts().ToList()))),
            Tags = [.. Texts()],
            Queue = new(Texts()),
            Media = [.. Enumerable.Range(0, random.Next(20)).Select(_ => NewBook())],
            Later = random.Next(2) == 0 ? null : [.. Texts()],
        };
        for (int i = random.Next(20); i > 0; i--)
        {
            library.Places[$"place {i}"] = Text();
        }

        return library;
    }
}
