using System.Diagnostics;
using System.IO.Hashing;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Wire;

/// <summary>Collections of eight or more integers, which are packed.</summary>
[Trait("Time", "Long")]
public sealed class PackedIntegersTests
{
    [Fact]
    public void Restore_AllSamplesAsAllTypes_GivesTheSame()
    {
        foreach (long[] sample in IntegerSamples.All())
        {
            PackedNumbers state = State(sample);
            AssertSame(state, StateSerializer.Restore<PackedNumbers>(StateSerializer.Save(state)));
        }
    }

    /// <summary>The next test runs this one again without vector instructions: the bytes must be the same on every machine.</summary>
    [Fact]
    public void Save_AllSamplesAsAllTypes_GivesTheBytesOfEveryMachine()
    {
        XxHash3 hash = new();
        foreach (long[] sample in IntegerSamples.All())
        {
            hash.Append(StateSerializer.Save(State(sample)).AsSpan()[1..^4]);
        }

        Assert.Equal("b14228570668f8a2", Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableAVX512")]
    public async Task SaveAndRestore_WithoutVectorInstructions_GiveTheSame(string setting)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, Environment = { [setting] = "0" } };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(PackedIntegersTests).Assembly.Location);
        }

        start.ArgumentList.Add("-method");
        start.ArgumentList.Add("*AllSamplesAsAllTypes*");

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 && output.Contains("Total: 2,"), output);
    }

    [Theory]
    [InlineData(0, 2, 2000, 13)] // A progression: every second number from 2 on.
    [InlineData(1000, 2, 2000, 17)] // A first value, and then the same progression.
    [InlineData(0, 1, 10_000, 13)]
    public void Save_Progression_TakesAFewBytes(uint before, uint step, int count, int size)
    {
        uint[] uids = [.. Enumerable.Range(1, count).Select(i => before + ((uint)i * step))];
        Assert.Equal(size, StateSerializer.Save(new PackedNumbers { UInts = uids }).Length);
    }

    [Fact]
    public void Save_RangesOfConsecutiveNumbers_TakesTwoBytesEach()
    {
        uint[] uids = [.. Enumerable.Range(0, 100).SelectMany(range => Enumerable.Range(1, 10).Select(i => (uint)((20 * range) + i)))];
        Assert.InRange(StateSerializer.Save(new PackedNumbers { UInts = uids }).Length, 200, 250);
    }

    [Theory]
    [InlineData(100, 8 + 5 + 2 + 38)] // The first value, then 99 deltas of 3 bits above 5.
    [InlineData(16, 8 + 4 + 14)] // Too few for deltas: values of 7 bits.
    public void Save_AscendingFarFromZero_FirstOneStandsApart(int count, int size)
    {
        uint[] uids = [.. Enumerable.Range(0, count).Select(i => 1_000_000u + (8u * (uint)i) + (uint)(i * i % 8))];
        Assert.Equal(size, StateSerializer.Save(new PackedNumbers { UInts = uids }).Length);
    }

    [Fact]
    public void Save_IncompressibleNumbers_TakesLittleMoreThanTheirBytes()
    {
        Random random = new(1);
        uint[] numbers = [.. Enumerable.Range(0, 2000).Select(_ => (uint)random.NextInt64(1L << 32))];
        Assert.InRange(StateSerializer.Save(new PackedNumbers { UInts = numbers }).Length, 8000, 8000 + (16 * 6) + 12);
    }

    [Theory]
    [InlineData("02 03 01", StateErrorCode.Malformed)] // A progression without a value.
    [InlineData("02 03 13", StateErrorCode.OutOfRange)] // A progression of nine.
    [InlineData("06 03 11", StateErrorCode.Malformed)] // A progression with a width.
    [InlineData("03 01", StateErrorCode.Malformed)] // Zero ranges.
    [InlineData("03 03 05 11", StateErrorCode.OutOfRange)] // A range of nine.
    [InlineData("0b 01", StateErrorCode.Malformed)] // An invalid header.
    [InlineData("78 01 00", StateErrorCode.Malformed)] // 40 bits, which a uint does not have.
    [InlineData("04 01", StateErrorCode.Truncated)] // Eight bits are missing.
    public void Restore_WrongSegments_IsRefused(string hex, StateErrorCode code)
    {
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<PackedNumbers>(Crafted(8, hex)));
        Assert.Equal((code, "PackedNumbers.UInts"), (error.Code, error.Path));
    }

    [Fact]
    public void Restore_UnusedBitBehindPackedIntegers_IsRefused()
    {
        // Nine numbers of one bit. Seven bits of the second byte are unused.
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<PackedNumbers>(Crafted(9, "04 01 ff 02")));
        Assert.Equal(StateErrorCode.Malformed, error.Code);
    }

    [Fact]
    public void Restore_ShortsThatAreNone_IsRefused()
    {
        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<PackedNumbers>(Blobs.Craft("packed-numbers", [0x02, 0x00, 0x11, 0x02, 0x03, 0x11])));
        Assert.Equal(StateErrorCode.OutOfRange, error.Code);
    }

    [Fact]
    public void Restore_MoreThanTheBytesThatAreLeft_CountsAgainstTheExpansion()
    {
        byte[] blob = StateSerializer.Save(new PackedNumbers { UInts = [.. Enumerable.Range(0, 100_000).Select(i => (uint)i)] });
        Assert.True(blob.Length < 20);
        Assert.Equal(100_000, StateSerializer.Restore<PackedNumbers>(blob).UInts!.Length);
        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<PackedNumbers>(blob, new StateLimits { MaxExpansion = 99_000 }));
        Assert.Equal(StateErrorCode.TooManyElements, error.Code);
    }

    private static void AssertSame(PackedNumbers expected, PackedNumbers actual)
    {
        Assert.True(expected.Shorts.AsSpan().SequenceEqual(actual.Shorts));
        Assert.True(expected.UShorts.AsSpan().SequenceEqual(actual.UShorts));
        Assert.True(expected.Ints.AsSpan().SequenceEqual(actual.Ints));
        Assert.True(expected.UInts.AsSpan().SequenceEqual(actual.UInts));
        Assert.True(expected.Longs.AsSpan().SequenceEqual(actual.Longs));
        Assert.True(expected.ULongs.AsSpan().SequenceEqual(actual.ULongs));
        Assert.True(expected.Chars.AsSpan().SequenceEqual(actual.Chars));
        Assert.True(expected.Times!.SequenceEqual(actual.Times!));
        Assert.True(expected.Days!.SequenceEqual(actual.Days!));
        Assert.True(expected.Set!.SequenceEqual(actual.Set!));
        Assert.True(expected.Queue!.SequenceEqual(actual.Queue!));
        Assert.True(expected.Canonical!.SetEquals(actual.Canonical!));
        Assert.True(expected.Grid!.Cast<int>().SequenceEqual(actual.Grid!.Cast<int>()));
    }

    private static byte[] Crafted(byte count, string hex) =>
        Blobs.Craft("packed-numbers", [0x08, 0x00, (byte)((count << 1) | 1), .. Convert.FromHexString(hex.Replace(" ", ""))]);

    private static PackedNumbers State(long[] sample) => new()
    {
        Shorts = Array.ConvertAll(sample, value => (short)value),
        UShorts = Array.ConvertAll(sample, value => (ushort)value),
        Ints = Array.ConvertAll(sample, value => (int)value),
        UInts = Array.ConvertAll(sample, value => (uint)value),
        Longs = sample,
        ULongs = Array.ConvertAll(sample, value => (ulong)value),
        Chars = Array.ConvertAll(sample, value => (char)value),
        Times = [.. sample.Select(value => new TimeSpan(value))],
        Days = [.. sample.Select(value => (DayOfWeek)value)],
        Set = [.. sample.Select(value => (uint)value)],
        Queue = new(sample.Select(value => (nint)value)),
        Canonical = [.. sample.Select(value => (int)value)],
        Grid = new int[2, 4] { { 1, 2, 3, 4 }, { 5, (int)sample[0], 7, (int)sample[1] } },
    };
}
