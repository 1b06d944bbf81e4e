using System.Buffers;
using System.Text.Json;

namespace StateGen.Benchmarks.Contenders;

/// <summary>A way to save and restore one state, which it holds in the form that it wants.</summary>
/// <param name="name">Its name in tables.</param>
internal abstract class Contender(string name)
{
    /// <summary>Its name in tables.</summary>
    public string Name { get; } = name;

    /// <summary>Saves into a buffer that is reused.</summary>
    public abstract void Save(ArrayBufferWriter<byte> destination);

    /// <summary>Restores what <see cref="Save"/> wrote.</summary>
    public abstract object Restore(byte[] blob);

    /// <summary>What was restored as text, to compare it with what was saved.</summary>
    public virtual string Json(object restored) => JsonSerializer.Serialize(restored, restored.GetType());
}
