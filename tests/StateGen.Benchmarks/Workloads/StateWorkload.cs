using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using PolyType;
using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Workloads;

/// <summary>
/// A state and the types that hold the same for the peers. A type marked <c>[State]</c> has a field more, which a peer shall
/// not pay for.
/// </summary>
/// <typeparam name="T">The state.</typeparam>
/// <typeparam name="TPlain">The same members with the attributes of the peers.</typeparam>
/// <typeparam name="TTolerant">The same members for MemoryPack's version-tolerant mode.</typeparam>
/// <typeparam name="TMessage">The same members for Google.Protobuf.</typeparam>
internal class StateWorkload<T, TPlain, TTolerant, TMessage>(
    string name, string title, Func<T> create, Func<T, T> clone, JsonTypeInfo<TPlain> plainType)
    : Workload(name, title)
    where T : class, IStateSerializable<T>
    where TPlain : class, IShapeable<TPlain>
    where TTolerant : class
    where TMessage : class, IMessage<TMessage>, new()
{
    /// <inheritdoc/>
    public override string Json => JsonSerializer.Serialize(create());

    /// <inheritdoc/>
    public override Contender[] Contenders()
    {
        T state = create();
        TPlain plain = As<TPlain>(state);
        return
        [
            new MemoryPackContender<TPlain>("MemoryPack", plain),
            new StateGenContender<T>("StateGen", state),
            .. Variants(state),
            new MemoryPackContender<TTolerant>("MemoryPack, version-tolerant", As<TTolerant>(state)),
            new MessagePackContender<TPlain>(plain, compressed: false),
            new MessagePackContender<TPlain>(plain, compressed: true),
            new NerdbankContender<TPlain>(plain),
            new ProtobufNetContender<TPlain>(plain),
            new GoogleProtobufContender<TPlain, TMessage>(plain),
            new OrleansContender<TPlain>(plain),
            new JsonContender<TPlain>(plain, plainType),
            new LimitContender<T>(StateSerializer.Save(state), state, clone),
        ];
    }

    /// <summary>Other ways to have StateGen save the same.</summary>
    protected virtual IEnumerable<Contender> Variants(T state) => [];

    /// <summary>The state in another type that has the same members.</summary>
    protected static TOther As<TOther>(T state)
        where TOther : class => JsonSerializer.Deserialize<TOther>(JsonSerializer.Serialize(state))!;
}
