using System.Text.RegularExpressions;
using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Wire;

/// <summary>The examples of docs/wire-format.md are blobs of the states that the page describes.</summary>
public sealed partial class WireFormatDocumentTests
{
    [Fact]
    public void Examples_AreWhatSaveGives()
    {
        byte[][] examples = [.. HexBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "wire-format.md"))).Select(match => Decode(match.Groups[1].Value))];

        Assert.Equal(7, examples.Length);
        AssertIs(new Point(1f, -0f, "hi"), examples[0]);
        AssertIs(new Evolved { First = 7, Second = 7, Third = -7 }, examples[1]);
        AssertIs(new Texts { Second = null!, Lines = ["a", null, null] }, examples[2]);

        Hall hall = new() { Flag = "$Junk", Other = "hi" };
        hall.Again = hall;
        AssertIs(hall, examples[3]);

        uint[] seen = [7, 8, 9, .. Enumerable.Range(100, 21).Select(uid => (uint)uid)];
        AssertIs(
            new Mailbox { Found = [2, 4, 6, 8, 10, 12, 14, 16, 18], Seen = seen, Sizes = [2048, 2055, 2051, 2048, 2049], Uneven = [1, 2, 100000000, 3, 5, 4] },
            examples[4]);
        AssertIs(
            new Depot { Boxes = [.. Enumerable.Range(1, 8).Select(i => new Box(2 * i, i is 3 or 8, i == 1 ? 0.5f : 0, null))] },
            examples[5]);
        AssertIs(
            new Notes
            {
                Flags = ["seen", "junk", "seen", "seen", "", "junk", "junk", "seen"],
                At = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc),
                Then = new DateTime(1980, 5, 17).AddTicks(1),
            },
            examples[6]);
    }

    private static void AssertIs<T>(T expected, byte[] blob)
        where T : IStateSerializable<T>
    {
        Assert.Equal(Convert.ToHexStringLower(StateSerializer.Save(expected)), Convert.ToHexStringLower(blob));
        SameState.Assert(expected, StateSerializer.Restore<T>(blob));
    }

    /// <summary>The bytes of a code block: in each line, those before two spaces.</summary>
    private static byte[] Decode(string block) => Convert.FromHexString(string.Concat(
        block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[0].Replace(" ", ""))));

    [GeneratedRegex("```hex\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex HexBlock();
}
