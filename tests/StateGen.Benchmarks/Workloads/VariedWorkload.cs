using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using PolyType;
using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Workloads;

/// <summary>A state whose class could have been declared in another way; StateGen takes part with both.</summary>
/// <typeparam name="T">The state.</typeparam>
/// <typeparam name="TVariant">The same members, declared in the other way.</typeparam>
/// <typeparam name="TPlain">The same members with the attributes of the peers.</typeparam>
/// <typeparam name="TTolerant">The same members for MemoryPack's version-tolerant mode.</typeparam>
/// <typeparam name="TMessage">The same members for Google.Protobuf.</typeparam>
internal sealed class VariedWorkload<T, TVariant, TPlain, TTolerant, TMessage>(
    string name, string title, string variant, Func<T> create, Func<T, T> clone, JsonTypeInfo<TPlain> plainType)
    : StateWorkload<T, TPlain, TTolerant, TMessage>(name, title, create, clone, plainType)
    where T : class, IStateSerializable<T>
    where TVariant : class, IStateSerializable<TVariant>
    where TPlain : class, IShapeable<TPlain>
    where TTolerant : class
    where TMessage : class, IMessage<TMessage>, new()
{
    /// <inheritdoc/>
    protected override IEnumerable<Contender> Variants(T state) =>
        [new StateGenContender<TVariant>(variant, As<TVariant>(state))];
}
