using System.Collections.Immutable;
using StateGen.IO;
using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Types;

/// <summary>Law 5 for sorted collections: the order of strings depends on the culture, and the bytes must not.</summary>
public sealed class SortedOrderTests
{
    private static readonly string[] Words = ["zebra", "ärgern", "Ape", "ape", "öl", "Zoo", ""];

    /// <summary>Two comparers in place of cultures. They sort each pair of words in opposite order.</summary>
    private static readonly IComparer<string?>[] Cultures = [StringComparer.Ordinal, ReverseOrder<string?>.Instance];

    [Fact]
    public void Save_SortedSetsOfTextInOtherCultures_GiveEqualBytes() =>
        AssertSameBytes(culture => new Sequences { SortedSet = new(Words, culture) });

    [Fact]
    public void Save_SortedSetsOfTuplesWithText_GiveEqualBytes() =>
        AssertSameBytes(culture => new Sequences
        {
            SortedPairs = new(Words.Select(word => (word, 1)), Comparer<(string, int)>.Create((x, y) => culture.Compare(x.Item1, y.Item1))),
        });

    [Fact]
    public void Save_SortedMapsOfTextInOtherCultures_GiveEqualBytes() =>
        AssertSameBytes(culture => new Maps
        {
            Sorted = new(Words.ToDictionary(word => word, word => word.Length), culture),
            SortedList = new() { [1] = "a" },
            SortedTexts = new(Words.ToDictionary(word => word, word => (Point?)null), culture),
            SortedNulls = new(Words.ToDictionary(word => word, word => word.Length == 3 ? null : word), culture),
        });

    [Fact]
    public void Save_ImmutableSortedOnesOfTextInOtherCultures_GiveEqualBytes() =>
        AssertSameBytes(culture => new Immutables
        {
            SortedSet = Words.ToImmutableSortedSet<string?>(culture),
            SortedTexts = Words.ToImmutableSortedDictionary(word => word, word => (string?)word, culture!),
        });

    [Fact]
    public void Save_SortedNumbers_KeepTheirOrder()
    {
        Sequences again = StateSerializer.Restore<Sequences>(StateSerializer.Save(new Sequences { SortedNumbers = [1000, 2, null, 70_000] }));
        Assert.Equal([null, 2u, 1000u, 70_000u], again.SortedNumbers!);

        // The order on the wire is ascending, too. In canonical order, 300 (bytes b2 04) would come after 1,000 (a2 0f).
        byte[] blob = StateSerializer.Save(new Sequences { SortedNumbers = [1000, 300] });
        Assert.True(blob.AsSpan().IndexOf(Varints(300, 1000)) > 0, Convert.ToHexString(blob));
    }

    private static void AssertSameBytes<T>(Func<IComparer<string?>, T> make)
        where T : IStateSerializable<T>
    {
        byte[][] blobs = [.. Cultures.Select(culture => StateSerializer.Save(make(culture)))];
        Assert.Equal(blobs[0], blobs[1]);
    }

    private static byte[] Varints(params uint[] values)
    {
        byte[] bytes = new byte[32];
        int size = 0;
        foreach (uint value in values)
        {
            size += StatePrimitives.WriteVarint(ref bytes[size], value);
        }

        return bytes[..size];
    }

    private sealed class ReverseOrder<T> : IComparer<T>
    {
        public static ReverseOrder<T> Instance { get; } = new();

        public int Compare(T? x, T? y) => string.CompareOrdinal(y as string, x as string);
    }
}
