namespace StateGen.Tests.Catalogue;

/// <summary>A state type that every suite runs on.</summary>
public abstract class CatalogueEntry
{
    /// <summary>The name of the type. Test names contain it.</summary>
    public abstract string Name { get; }

    /// <summary>The wire name of the type.</summary>
    public abstract string WireName { get; }

    /// <summary>Generates a random state. The same seed and size always give the same state.</summary>
    public abstract object Generate(int seed, int size);

    /// <summary>Saves a state.</summary>
    public abstract byte[] Save(object value);

    /// <summary>Restores a state.</summary>
    public abstract object Restore(ReadOnlySpan<byte> blob, StateLimits? limits = null);

    /// <summary>Runs the laws of StateGen.Testing that need no older version.</summary>
    public abstract void CheckAsUsersDo();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
