using StateGen.Tests.Errors.Depths;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>If a thread's stack suffices to restore a valid blob, it also suffices to locate the error in an invalid one.</summary>
public sealed class StackTests
{
    private const int Kinds = 8;

    public static TheoryData<int, int> Stacks => new()
    {
        { 160, 20 }, { 192, 24 }, { 256, 40 }, { 384, 62 }, { 1024, 62 },
    };

    [Theory, MemberData(nameof(Stacks))]
    public void Restore_DamagedAtItsDepth_GivesAnErrorOnAnyStack(int kilobytes, int depth)
    {
        for (int kind = -1; kind < Kinds; kind++)
        {
            byte[] good = StateSerializer.Save(Deep(depth, kind));
            byte[] cut = Blobs.Seal("nest", good[..^5]);
            StateFormatException? error = null;
            Thread thread = new(
                () =>
                {
                    Assert.Equal(StateOutcome.Ok, StateSerializer.TryRestore<Nest>(good, out _, out _));
                    Assert.Equal(StateOutcome.Corrupt, StateSerializer.TryRestore<Nest>(cut, out _, out error));
                },
                kilobytes << 10);
            thread.Start();
            thread.Join();
            Assert.NotNull(error);
            Assert.Contains(error.Code, new[] { StateErrorCode.LengthExceedsInput, StateErrorCode.Truncated });
            Assert.StartsWith("Nest", error.Path);
            Assert.InRange(error.Offset, 1, good.Length);
        }
    }

    [Fact]
    public void Restore_OnAnOrdinaryStack_NamesTheDeepestMember()
    {
        byte[] good = StateSerializer.Save(Deep(62, kind: 0));
        StateSerializer.TryRestore<Nest>(Blobs.Seal("nest", good[..^5]), out _, out StateFormatException? error);
        Assert.Equal("Nest" + string.Concat(Enumerable.Repeat(".Next", 61)) + ".End", error!.Path);
    }

    [Fact]
    public void Restore_WalkWithoutStack_TellsNoMessageOfAFormatter()
    {
        byte[] blob = Blobs.Craft("vault", [1, 0x0f, .. "hunter2"u8]);
        StateFormatException? error = null;
        Thread thread = new(() => StateSerializer.TryRestore<Vault>(blob, out _, out error), 100 << 10);
        thread.Start();
        thread.Join();
        Assert.Equal(StateErrorCode.OutOfRange, error!.Code);
        Assert.DoesNotContain(Vault.Secret, error.ToString());
    }

    /// <summary>Nested objects, held by one kind of member or by all kinds in turn.</summary>
    private static Nest Deep(int depth, int kind)
    {
        Nest nest = new() { End = "the end" };
        for (int i = 1; i < depth; i++)
        {
            nest = (kind < 0 ? i % Kinds : kind) switch
            {
                0 => new() { Next = nest },
                1 => new() { Pair = (1, nest) },
                2 => new() { Arrays = [[[nest]]] },
                3 => new() { Map = new() { [1] = nest } },
                4 => new() { Case = nest },
                5 when i % 2 == 0 => new() { Generic = new() { Value = nest } },
                5 => nest,
                6 => new() { Grid = new[,] { { nest } } },
                _ => new() { Late = new(nest), Spots = [.. Enumerable.Range(0, 20).Select(x => new Spot { X = x })] },
            };
        }

        return nest;
    }
}
