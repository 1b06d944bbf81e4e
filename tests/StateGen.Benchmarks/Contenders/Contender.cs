using System.Buffers;
using System.Text.Json;

namespace StateGen.Benchmarks.Contenders;

/// <summary>
/// A way to save and restore one state. The delegates are made where the types are named, as a program would: called from
/// generic code, MemoryPack and StateGen take 5 to 8 ns more, which is much for a small state.
/// </summary>
/// <param name="name">Its name in tables.</param>
/// <param name="save">Saves into a buffer that is reused.</param>
/// <param name="restore">Restores what <paramref name="save"/> wrote.</param>
/// <param name="plain">Converts a restored object to one with the members of the state, if it is of another type.</param>
internal sealed class Contender(
    string name, Action<ArrayBufferWriter<byte>> save, Func<byte[], object> restore, Func<object, object>? plain = null)
{
    /// <summary>Ours, with versions and a check.</summary>
    public const string Ours = "StateGen";

    /// <summary>The one that ratios are to, which has neither versions nor a check.</summary>
    public const string Yardstick = "MemoryPack";

    /// <summary>A lower bound: copying the bytes that StateGen writes, cloning the object by hand.</summary>
    public const string Limit = "limit: copy, clone";

    /// <summary>The lower bound for a state.</summary>
    /// <param name="blob">The bytes that StateGen writes.</param>
    /// <param name="clone">Clones the state.</param>
    public static Contender Copy(byte[] blob, Func<byte[], object> clone) => new(Limit, to => to.Write(blob), clone);

    /// <summary>Its name in tables.</summary>
    public string Name { get; } = name;

    /// <summary>Saves into a buffer that is reused.</summary>
    public Action<ArrayBufferWriter<byte>> Save { get; } = save;

    /// <summary>Restores what <see cref="Save"/> wrote.</summary>
    public Func<byte[], object> Restore { get; } = restore;

    /// <summary>The restored state as text, to compare it with the saved one.</summary>
    public string Json(object restored)
    {
        object state = plain is null ? restored : plain(restored);
        return JsonSerializer.Serialize(state, state.GetType());
    }
}
