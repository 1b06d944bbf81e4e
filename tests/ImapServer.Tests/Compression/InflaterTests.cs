using System.IO.Compression;
using System.Text;
using Imap.Server.Compression;

namespace ImapServer.Tests.Compression;

/// <summary>The decoder reads the output of zlib, rejects the same data as zlib, and can be saved between any two octets.</summary>
public sealed class InflaterTests
{
    public static TheoryData<CompressionLevel> Levels =>
        [CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize];

    [Theory]
    [MemberData(nameof(Levels))]
    public void Read_WhatZlibWrote_InPiecesOfAnySize_IsWhatWasWritten(CompressionLevel level)
    {
        var random = new Random(1);
        for (int round = 0; round < 60; round++)
        {
            byte[] octets = Sample(random, random.Next(90_000));
            byte[] deflated = Deflate(octets, level, random);
            var inflater = new Inflater();
            var read = new MemoryStream();
            byte[] buffer = new byte[random.Next(1, 3000)];
            for (int at = 0; at < deflated.Length;)
            {
                int length = Math.Min(deflated.Length - at, random.Next(1, 2000));
                inflater.Feed(deflated.AsSpan(at, length));
                at += length;
                while (inflater.Read(buffer) is var count and > 0)
                {
                    read.Write(buffer, 0, count);
                }
            }

            Assert.True(octets.AsSpan().SequenceEqual(read.ToArray()), $"round {round}: {octets.Length} octets");
            Assert.True(inflater.HasEnded);
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void SaveAndRestore_BehindEveryOctet_GoesOn(CompressionLevel level)
    {
        var random = new Random(2);
        byte[] octets = Sample(random, 3000);
        byte[] deflated = Deflate(octets, level, random);
        var inflater = new Inflater();
        var read = new MemoryStream();
        byte[] buffer = new byte[40];
        foreach (byte octet in deflated)
        {
            inflater.Feed([octet]);

            // Sometimes before all is decoded, also within a repetition.
            if (inflater.Read(buffer.AsSpan(0, random.Next(0, 3))) is var few and > 0)
            {
                read.Write(buffer, 0, few);
            }

            inflater = SaveAndRestore(inflater);
            while (inflater.Read(buffer) is var count and > 0)
            {
                read.Write(buffer, 0, count);
            }
        }

        Assert.Equal(octets, read.ToArray());
    }

    [Fact]
    public void Read_WhatIsDamaged_GivesWhatZlibGives()
    {
        var random = new Random(3);
        int refused = 0;
        for (int round = 0; round < 4000; round++)
        {
            // With so many octets following, neither decoder waits for more before it reports the fault.
            byte[] damaged = [.. Deflate(Sample(random, random.Next(1, 400)), (CompressionLevel)random.Next(4), random), .. new byte[600]];
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                damaged[random.Next(damaged.Length - 600)] ^= (byte)(1 << random.Next(8));
            }

            (byte[] expected, bool isExpectedRefused) = ByZlib(damaged);
            (byte[] actual, bool isRefused) = ByInflater(damaged);
            Assert.True(isRefused == isExpectedRefused, $"round {round}: {Convert.ToHexString(damaged)}: refused: {isRefused}");
            Assert.True(actual.AsSpan().StartsWith(expected) || expected.AsSpan().StartsWith(actual), $"round {round}: {Convert.ToHexString(damaged)}");
            if (!isRefused)
            {
                Assert.Equal(expected, actual);
            }

            refused += isRefused ? 1 : 0;
        }

        Assert.InRange(refused, 400, 3600);
    }

    [Theory]
    [InlineData("07", "a block of an unknown kind")]
    [InlineData("000100FF00", "a stored block with a corrupt length")]
    [InlineData("63001100", "refers to data before its beginning")]
    public void Read_WhatIsNone_Says(string hex, string message)
    {
        var inflater = new Inflater();
        inflater.Feed(Convert.FromHexString(hex));
        byte[] buffer = new byte[100];
        InvalidDataException error = Assert.Throws<InvalidDataException>(() =>
        {
            while (inflater.Read(buffer) > 0)
            {
            }
        });
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_StatesThatCannotBe_AreRefused()
    {
        Action<CompressionState>[] damages =
        [
            state => state.Window = [1, 2, 3],
            state => state.Bit = 3,
            state => (state.Bit, state.Unread) = (8, [1, 2]),
            state => state.Block = (BlockKind)9,
            state => state.Block = BlockKind.Stored,
            state => state.Block = BlockKind.Dynamic,
            state => (state.Block, state.CodeLengths, state.Literals) = (BlockKind.Dynamic, new byte[300], 400),
            state => (state.Block, state.CodeLengths, state.Literals) = (BlockKind.Dynamic, [.. Enumerable.Repeat((byte)77, 287)], 286),
            state => (state.Repeat, state.Distance) = (3, 0),
            state => (state.Repeat, state.Distance) = (3, 6),
        ];
        foreach (Action<CompressionState> damage in damages)
        {
            var inflater = new Inflater();
            inflater.Feed(Deflate("hello"u8.ToArray(), CompressionLevel.Optimal, new Random(1))[..^1]);
            inflater.Read(new byte[100]);
            var state = new CompressionState();
            inflater.Save(state);
            (state.Block, state.Bit, state.Unread) = (BlockKind.None, 0, []);
            Inflater.Restore(state);
            damage(state);
            Assert.Throws<InvalidDataException>(() => Inflater.Restore(state));
        }
    }

    [Fact]
    public void Restore_AWindowThatInflatesBeyondItsSize_IsRefused()
    {
        var state = new CompressionState { Window = Deflate(new byte[SlidingWindow.Longest + 1], CompressionLevel.Optimal, random: null) };
        Assert.Throws<InvalidDataException>(() => Inflater.Restore(state));
    }

    private static Inflater SaveAndRestore(Inflater inflater)
    {
        var state = new CompressionState();
        inflater.Save(state);
        return Inflater.Restore(StateGen.StateSerializer.Restore<CompressionState>(StateGen.StateSerializer.Save(state)));
    }

    // Repetitive text, random octets, long runs, and mixtures.
    private static byte[] Sample(Random random, int length)
    {
        var sample = new MemoryStream();
        while (sample.Length < length)
        {
            switch (random.Next(4))
            {
                case 0:
                    sample.Write(Encoding.ASCII.GetBytes($"A{random.Next(1000):D4} UID FETCH {random.Next(50)}:* (FLAGS BODY.PEEK[])\r\n"));
                    break;
                case 1:
                    byte[] octets = new byte[random.Next(300)];
                    random.NextBytes(octets);
                    sample.Write(octets);
                    break;
                case 2:
                    sample.Write(Enumerable.Repeat((byte)random.Next(256), random.Next(700)).ToArray());
                    break;
                default:
                    byte[] before = sample.ToArray();
                    int from = random.Next(before.Length + 1);
                    sample.Write(before.AsSpan(from, Math.Min(before.Length - from, random.Next(400))));
                    break;
            }
        }

        return sample.ToArray()[..length];
    }

    private static byte[] Deflate(byte[] octets, CompressionLevel level, Random? random)
    {
        var deflated = new MemoryStream();
        using (var stream = new DeflateStream(deflated, level, leaveOpen: true))
        {
            for (int at = 0; at < octets.Length;)
            {
                int length = Math.Min(octets.Length - at, random?.Next(1, 20_000) ?? int.MaxValue);
                stream.Write(octets, at, length);
                at += length;
                if (random?.Next(2) == 0)
                {
                    stream.Flush();
                }
            }
        }

        return deflated.ToArray();
    }

    private static (byte[] Octets, bool IsRefused) ByZlib(byte[] deflated)
    {
        // Behind a stream that has ended, .NET looks for nothing.
        using var stream = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress);
        return ReadAll(buffer => stream.Read(buffer));
    }

    private static (byte[] Octets, bool IsRefused) ByInflater(byte[] deflated)
    {
        var inflater = new Inflater();
        inflater.Feed(deflated);
        return ReadAll(buffer => inflater.Read(buffer));
    }

    private static (byte[] Octets, bool IsRefused) ReadAll(Func<byte[], int> read)
    {
        var octets = new MemoryStream();
        byte[] buffer = new byte[1];
        try
        {
            while (read(buffer) > 0)
            {
                octets.Write(buffer);
            }

            return (octets.ToArray(), false);
        }
        catch (InvalidDataException)
        {
            return (octets.ToArray(), true);
        }
    }
}
