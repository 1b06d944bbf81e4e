using StateGen.Testing;

namespace StateGen.Tests.Catalogue;

/// <inheritdoc/>
public sealed class CatalogueEntry<T> : CatalogueEntry
    where T : IStateSerializable<T>
{
    /// <inheritdoc/>
    public override string Name => typeof(T).Name.Split('`')[0];

    /// <inheritdoc/>
    public override string WireName => T.Layout.Name;

    /// <inheritdoc/>
    public override object Generate(int seed, int size) => new RandomState(seed, size).Next(typeof(T));

    /// <inheritdoc/>
    public override byte[] Save(object value) => StateSerializer.Save((T)value);

    /// <inheritdoc/>
    public override object Restore(ReadOnlySpan<byte> blob, StateLimits? limits = null) => StateSerializer.Restore<T>(blob, limits);

    /// <inheritdoc/>
    public override void CheckAsUsersDo()
    {
        StateSuite<T> suite = new(new StateTestOptions { MaxTest = 30 });
        suite.RoundTrip();
        suite.SameBytes();
        suite.HostileInput();
    }
}
