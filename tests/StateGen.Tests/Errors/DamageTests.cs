using StateGen.Tests.Catalogue;
using StateGen.Tests.Errors.Depths;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>The checksum detects damaged bytes, and the error names the first value that cannot be read.</summary>
public sealed class DamageTests
{
    private const int Trials = 100;

    private const string Sentence = "This is the first value that cannot be read.";

    [Fact]
    public void Restore_DamagedText_NamesTheMember()
    {
        byte[] blob = StateSerializer.Save(new Texts { First = "abc" });
        int at = Array.IndexOf(blob, (byte)'b');
        blob[at] = 0xFF;

        AssertDamage<Texts>(blob, at - 2, "Texts.First", Sentence);
    }

    [Fact]
    public void Restore_DamagedItem_NamesTheItem()
    {
        byte[] blob = StateSerializer.Save(new Nested { Inners = [new() { Value = 1 }, new() { Value = 2 }] });
        AssertDamage<Nested>(Replace(blob, blob.Length - 5, 0x80), blob.Length - 5, "Nested.Inners[1].Value", Sentence);
    }

    [Fact]
    public void Restore_FiveDamagedBytes_NamesTheMemberWhereTheFirstIs()
    {
        byte[] blob = StateSerializer.Save(new Texts { First = "0123456789" });
        int at = Array.IndexOf(blob, (byte)'2');
        foreach (int i in Enumerable.Range(at, 5))
        {
            blob[i] = 0xC0;
        }

        AssertDamage<Texts>(blob, at - 3, "Texts.First", Sentence);
    }

    [Fact]
    public void Restore_DamageThatCanBeRead_NamesTheCheck()
    {
        byte[] blob = StateSerializer.Save(new Texts { First = "abc" });
        AssertDamage<Texts>(Replace(blob, Array.IndexOf(blob, (byte)'b'), (byte)'x'), blob.Length - 4, "Texts", "of a type that this program does not know.");
    }

    [Fact]
    public void Restore_DamagedCheck_NamesTheCheck()
    {
        byte[] blob = StateSerializer.Save(new Texts { First = "abc" });
        AssertDamage<Texts>(Replace(blob, blob.Length - 1, (byte)~blob[^1]), blob.Length - 4, "Texts", "of a type that this program does not know.");
    }

    [Theory]
    [InlineData(0x0A, 0)]
    [InlineData(0x01, 1)]
    public void Restore_DamagedHead_NamesIt(byte head, int offset)
    {
        // Without a version in the first byte, the next byte begins a varint. 0x40 begins one that is longer than necessary.
        byte[] blob = [head, 0x40, 0, 0, 0, 0, 0, 0, 0, 0];
        AssertDamage<Texts>(blob, offset, "Texts", Sentence);
    }

    [Fact]
    public void Restore_DamagedSecret_TellsNothingOfIt()
    {
        byte[] blob = Blobs.Craft("vault", [1, 0x0f, .. "hunter2"u8]);
        blob[^1] ^= 0xFF;
        StateSerializer.TryRestore<Vault>(blob, out _, out StateFormatException? error);
        Assert.Equal(StateErrorCode.CheckFailed, error!.Code);
        Assert.StartsWith("Vault.", error.Path);
        Assert.DoesNotContain(Vault.Secret, error.ToString());
        Assert.DoesNotContain("hunter2", error.ToString());
    }

    [Theory]
    [InlineData(160, 20)]
    [InlineData(256, 40)]
    [InlineData(1024, 62)]
    public void Restore_DamagedDeepInside_GivesAnErrorOnAnyStackThatHoldsTheRestore(int kilobytes, int depth)
    {
        Nest nest = new() { End = "the end" };
        for (int i = 1; i < depth; i++)
        {
            nest = new() { Next = nest };
        }

        byte[] good = StateSerializer.Save(nest);
        byte[] damaged = Replace(good, good.Length - 6, 0xFF);
        StateFormatException? error = null;
        Thread thread = new(
            () =>
            {
                Assert.Equal(StateOutcome.Ok, StateSerializer.TryRestore<Nest>(good, out _));
                StateSerializer.TryRestore<Nest>(damaged, out _, out error);
            },
            kilobytes << 10);
        thread.Start();
        thread.Join();
        Assert.Equal(StateErrorCode.CheckFailed, error!.Code);
        Assert.StartsWith("Nest", error.Path);
    }

    /// <summary>Five random damaged bytes in each type of the catalogue are always detected, and mostly located.</summary>
    [Fact]
    public void Restore_FiveBytesDamagedAtRandom_NamesAMemberMoreOftenThanNot()
    {
        Random random = new(15);
        int members = 0;
        int all = 0;
        foreach (CatalogueEntry entry in Entries.All.Select(row => row.Data))
        {
            for (int trial = 0; trial < Trials; trial++)
            {
                byte[] good = entry.Save(entry.Generate(trial, 8));
                byte[] bad = [.. good];
                int[] places = [.. Enumerable.Range(0, 5).Select(_ => random.Next(bad.Length))];
                foreach (int place in places)
                {
                    bad[place] = (byte)random.Next(256);
                }

                if (bad.AsSpan().SequenceEqual(good))
                {
                    continue;
                }

                StateFormatException error = Assert.Throws<StateFormatException>(() => entry.Restore(bad));
                all++;
                members += error.Path == entry.Name ? 0 : 1;
                Assert.Equal(StateErrorCode.CheckFailed, error.Code);
                Assert.StartsWith(entry.Name, error.Path);
                Assert.InRange(error.Offset, 0, bad.Length - 4);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{members} of {all} damaged blobs name a member.");
        Assert.InRange(members, all / 2, all);
    }

    private static byte[] Replace(byte[] blob, int at, byte value) => [.. blob[..at], value, .. blob[(at + 1)..]];

    private static void AssertDamage<T>(byte[] blob, int offset, string path, string sentence)
        where T : IStateSerializable<T>
    {
        Assert.Equal(StateOutcome.Corrupt, StateSerializer.TryRestore<T>(blob, out _, out StateFormatException? error));
        Assert.Equal((StateErrorCode.CheckFailed, offset, path), (error!.Code, error.Offset, error.Path));
        Assert.EndsWith(sentence, error.Message);
    }
}
