namespace StateGen.Tests.Catalogue;

/// <summary>A state type that every suite runs on.</summary>
public abstract class CatalogueEntry
{
    /// <summary>The type's name, by which a test of the suite is known.</summary>
    public abstract string Name { get; }

    /// <summary>The wire name.</summary>
    public abstract string WireName { get; }

    /// <summary>A random state; the same for the same seed and size.</summary>
    public abstract object Generate(int seed, int size);

    /// <summary>Saves a state.</summary>
    public abstract byte[] Save(object value);

    /// <summary>Restores a state.</summary>
    public abstract object Restore(ReadOnlySpan<byte> blob, StateLimits? limits = null);

    /// <summary>The laws as a user's tests hold them: those of StateGen.Testing that need no older version.</summary>
    public abstract void CheckAsUsersDo();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
