using System.Buffers;

namespace StateGen.Benchmarks.Contenders;

/// <summary>A way to save and restore a state.</summary>
/// <typeparam name="T">The state.</typeparam>
internal interface IContender<T>
{
    /// <summary>Its name in tables.</summary>
    string Name { get; }

    /// <summary>Saves into a buffer that is reused.</summary>
    void Save(T state, ArrayBufferWriter<byte> destination);

    /// <summary>Restores what <see cref="Save"/> wrote.</summary>
    T Restore(byte[] blob);
}
