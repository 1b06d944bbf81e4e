using MemoryPack;
using MessagePack;
using Orleans;
using PolyType;
using ProtoBuf;

namespace StateGen.Benchmarks.Workloads.Plain;

/// <summary><see cref="Evolved.EditorSession"/> in the form that the peers require.</summary>
[MemoryPackable]
[MessagePackObject]
[ProtoContract]
[CompatibilityLevel(CompatibilityLevel.Level300)]
[GenerateSerializer]
[GenerateShape]
public sealed partial class PlainEditorSession
{
    [Key(0), ProtoMember(1, DataFormat = DataFormat.FixedSize), Id(0), NKey(0)] public Guid Document { get; set; }
    [Key(1), ProtoMember(2), Id(1), NKey(1)] public string User { get; set; } = "";
    [Key(2), ProtoMember(3), Id(2), NKey(2)] public string Path { get; set; } = "";
    [Key(3), ProtoMember(4), Id(3), NKey(3)] public int Line { get; set; }
    [Key(4), ProtoMember(5), Id(4), NKey(4)] public int Column { get; set; }
    [Key(5), ProtoMember(6), Id(5), NKey(5)] public DateTime OpenedAt { get; set; }
    [Key(6), ProtoMember(7), Id(6), NKey(6)] public bool IsReadOnly { get; set; }
    [Key(7), ProtoMember(8), Id(7), NKey(7)] public string Theme { get; set; } = "";
    [Key(8), ProtoMember(9), Id(8), NKey(8)] public int FontSize { get; set; }
    [Key(9), ProtoMember(10), Id(9), NKey(9)] public List<string> Recent { get; set; } = [];
    [Key(10), ProtoMember(11), Id(10), NKey(10)] public string? Branch { get; set; }
    [Key(11), ProtoMember(12), Id(11), NKey(11)] public long Revision { get; set; }
    [Key(12), ProtoMember(13), Id(12), NKey(12)] public bool WrapsLines { get; set; }
    [Key(13), ProtoMember(14), Id(13), NKey(13)] public Dictionary<string, int> Bookmarks { get; set; } = [];
}
