using System.Buffers;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace StateGen.Tests.Catalogue;

/// <summary>Thin wrappers of arrays. The default of some differs from an empty one.</summary>
[State("array-likes")]
public sealed partial class ArrayLikes
{
    [Member(1)] public Memory<byte> Memory { get; set; }
    [Member(2)] public Memory<int>? OptionalMemory { get; set; }
    [Member(3)] public ReadOnlyMemory<byte> ReadOnlyMemory { get; set; }
    [Member(4)] public ReadOnlyMemory<string?> Texts { get; set; }
    [Member(5)] public ArraySegment<byte> Segment { get; set; }
    [Member(6)] public ArraySegment<string?>? OptionalSegment { get; set; }
    [Member(7)] public ReadOnlySequence<byte> Sequence { get; set; }
    [Member(8)] public ReadOnlySequence<byte>? OptionalSequence { get; set; }
    [Member(9)] public ImmutableArray<byte> Bytes { get; set; }
    [Member(10)] public ImmutableArray<int>? OptionalInts { get; set; }
    [Member(11)] public ImmutableArray<string?> Strings { get; set; }
    [Member(12)] public List<ImmutableArray<int>>? ListOfArrays { get; set; }
    [Member(13)] public ImmutableArray<ImmutableArray<string?>> ArraysOfArrays { get; set; }
    [Member(14)] public ArraySegment<long>[]? Segments { get; set; }
    [Member(15)] public List<Memory<byte>>? Memories { get; set; }
    [Member(16)] public ReadOnlyCollection<string?>? View { get; set; }
    [Member(17)] public List<ReadOnlySequence<byte>?>? Sequences { get; set; }
    [Member(18)] public List<byte>? ByteList { get; set; }
    [Member(19)] public ReadOnlySequence<int> Ints { get; set; }
    [Member(20)] public ReadOnlySequence<string?>? TextSequence { get; set; }
    [Member(21)] public ReadOnlyObservableCollection<string?>? ObservableView { get; set; }
    [Member(22)] public ReadOnlyMemory<char> Chars { get; set; }
}
