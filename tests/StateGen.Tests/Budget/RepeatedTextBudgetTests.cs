using System.Collections.Specialized;
using System.Text;

namespace StateGen.Tests.Budget;

/// <summary>A repeated string costs its length if it is copied, hashed or compared, and otherwise nothing.</summary>
public sealed class RepeatedTextBudgetTests
{
    private const int Length = 32_000;
    private const int Count = 30_000;

    [Fact]
    public void Restore_BuildersOfOneLongText_IsOverBudget() => AssertOverBudget(14, Items(Length, Count, "", ""));

    [Fact]
    public void Restore_UrisOfOneLongText_IsOverBudget() => AssertOverBudget(15, Items(Length, Count, "\0", ""));

    [Fact]
    public void Restore_EndPointsOfOneLongName_IsOverBudget() => AssertOverBudget(37, Items(Length, Count, "", "\u0003\u0002"));

    [Fact]
    public void Restore_SetsOfPairsWithOneLongText_IsOverBudget() => AssertOverBudget(17, OneSet());

    [Fact]
    public void Restore_SortedSetsOfPairsWithOneLongText_IsOverBudget() => AssertOverBudget(51, OneSet());

    [Fact]
    public void Restore_NameWithManyValues_IsOverBudget()
    {
        NameValueCollection one = [];
        for (int i = 0; i < 10_000; i++)
        {
            one.Add(new string('n', 20_000), "");
        }

        byte[] blob = StateSerializer.Save(new Hoard { NameValues = [one] });
        Assert.Equal(StateOutcome.OverBudget, StateSerializer.TryRestore<Hoard>(blob, out _, out _));
    }

    [Fact]
    public void Restore_BuildersOfOneShortText_AreRestored()
    {
        Hoard state = new() { Builders = [.. Enumerable.Range(0, Count).Select(_ => new StringBuilder(new string('s', 64)))] };
        byte[] blob = StateSerializer.Save(state);
        Assert.True(blob.Length < Count + 200);
        Assert.Equal(Count, StateSerializer.Restore<Hoard>(blob).Builders!.Count);
    }

    [Fact]
    public void Restore_ListOfOneLongText_IsRestored()
    {
        string text = new('t', Length);
        Hoard state = new() { Triples = [.. Enumerable.Range(0, Count).Select(_ => (text, (List<string?>?)null, (System.Numerics.Matrix4x4?)null))] };
        Assert.Equal(Count, StateSerializer.Restore<Hoard>(StateSerializer.Save(state)).Triples!.Count);
    }

    /// <summary>Many items, each with the same long text between other bytes.</summary>
    private static byte[] Items(int length, int count, string before, string behind)
    {
        byte[] start = [.. before.Select(c => (byte)((c << 1) | 1))];
        byte[] end = [.. behind.Select(c => (byte)((c << 1) | 1))];
        List<byte> body = [.. EvasionTests.Varint(2 * count), .. start, .. First(length), .. end];
        for (int i = 1; i < count; i++)
        {
            body.AddRange([.. start, 0x07, .. end]);
        }

        return [.. body];
    }

    /// <summary>One set of pairs of the same text and a number.</summary>
    private static byte[] OneSet()
    {
        List<byte> body = [.. EvasionTests.Varint(2), .. EvasionTests.Varint(Count)];
        for (int i = 0; i < Count; i++)
        {
            body.AddRange([0x00, .. i == 0 ? First(Length) : [0x07], .. EvasionTests.Varint(2 * i)]);
        }

        return [.. body];
    }

    /// <summary>A text that becomes number 1 in the string table.</summary>
    private static byte[] First(int length) => [0x03, .. EvasionTests.Varint(length), .. Enumerable.Repeat((byte)'a', length)];

    private static void AssertOverBudget(int member, byte[] body) => EvasionTests.AssertWithinTheBound(EvasionTests.Craft(member, body), isOverBudget: true);
}
