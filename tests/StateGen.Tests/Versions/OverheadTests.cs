namespace StateGen.Tests.Versions;

/// <summary>The cost of evolution is zero until a type evolves, and then two bytes for each object that uses a new layer.</summary>
public sealed class OverheadTests
{
    /// <summary>Format and version, and the checksum.</summary>
    private const int Envelope = 1 + 4;

    /// <summary>The presence mask. It has room for the bit that announces another layer.</summary>
    private const int Mask = 1;

    [Fact]
    public void TypeThatNeverEvolved_PaysNoByte() => Assert.Equal(
        Envelope + Mask + 6 + 3,
        StateSerializer.Save(new Lamp1.Lamp { A = 1, B = 1, C = 1, D = 1, E = 1, F = 1, Name = "ab" }).Length);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2 + 1)]
    [InlineData(2, 2 + 2)]
    public void ObjectOfATypeThatEvolved_PaysTwoBytesForALayerThatItUses(int used, int expected) => Assert.Equal(
        Envelope + Mask + 1 + expected,
        StateSerializer.Save(new Lamp3.Lamp { A = 1, G = (byte)Math.Min(used, 1), H = (byte)(used / 2) }).Length);

    [Fact]
    public void LayerBeforeTheOneThatIsUsed_PaysTwoBytesToo() =>
        Assert.Equal(Envelope + Mask + 1 + (2 * 2) + 1, StateSerializer.Save(new Lamp3.Lamp { A = 1, I = 1 }).Length);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(100)]
    public void ObjectsInAList_PayForThemselvesAlone(int using2)
    {
        Lamp1.Chandelier old = new();
        Lamp3.Chandelier evolved = new();
        for (int i = 0; i < 100; i++)
        {
            old.Lamps.Add(new Lamp1.Lamp { A = (byte)i, Name = $"lamp {i}" });
            evolved.Lamps.Add(new Lamp3.Lamp { A = (byte)i, Name = $"lamp {i}", G = (byte)(i < using2 ? 1 : 0) });
        }

        Assert.Equal(StateSerializer.Save(old).Length + (using2 * (2 + 1)), StateSerializer.Save(evolved).Length);
    }

    [Fact]
    public void CarriedLayer_PaysWhatItPaidBefore()
    {
        Lamp3.Chandelier evolved = new() { Lamps = { new Lamp3.Lamp { I = 5 }, new Lamp3.Lamp() } };
        byte[] blob = StateSerializer.Save(evolved);
        Assert.Equal(blob, StateSerializer.Save(StateSerializer.Restore<Lamp1.Chandelier>(blob)));
    }
}
