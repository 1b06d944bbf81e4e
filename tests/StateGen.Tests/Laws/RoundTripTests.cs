using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Laws;

/// <summary>Laws 1 and 5: a restored state equals the saved one, bit for bit, and equal states give equal bytes.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<CatalogueEntry> All => Entries.All;

    [Theory, MemberData(nameof(All))]
    public void Restore_OfSaved_IsTheSameState(CatalogueEntry entry) =>
        Prop.ForAll<int, NonNegativeInt>((seed, size) =>
        {
            object state = entry.Generate(seed, size.Get);
            byte[] blob = entry.Save(state);
            object again = entry.Restore(blob);
            SameState.Assert(state, again);
            Assert.Equal(blob, entry.Save(again));
            Assert.Equal(blob, entry.Save(entry.Generate(seed, size.Get)));
        }).Check(Law.Config);

    [Fact]
    public void Save_IntoBufferWriter_GivesTheSameBytes()
    {
        Session state = (Session)new CatalogueEntry<Session>().Generate(7, 10);
        ArrayBufferWriter<byte> writer = new();
        writer.Write<byte>([0xAA]);

        int length = StateSerializer.Save(state, writer);

        Assert.Equal([0xAA, .. StateSerializer.Save(state)], writer.WrittenSpan.ToArray());
        Assert.Equal(writer.WrittenCount - 1, length);
    }

    [Fact]
    public void Restore_FromSegments_GivesTheSameState()
    {
        Session state = (Session)new CatalogueEntry<Session>().Generate(7, 10);
        byte[] blob = StateSerializer.Save(state);
        for (int cut = 0; cut <= blob.Length; cut++)
        {
            ReadOnlySequence<byte> sequence = Segment.Sequence(blob[..cut], blob[cut..]);
            SameState.Assert(state, StateSerializer.Restore<Session>(sequence));
            Assert.Equal(StateOutcome.Ok, StateSerializer.TryRestore(sequence, out Session? again, out _));
            SameState.Assert(state, again);
        }
    }

    [Fact]
    public void Save_Null_Throws() => Assert.Throws<ArgumentNullException>(() => StateSerializer.Save<Session>(null!));
}
