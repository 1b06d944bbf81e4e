using MemoryPack;

namespace StateGen.Benchmarks.Workloads.Tolerant;

/// <summary><see cref="Evolved.EditorSession"/> for MemoryPack's version-tolerant mode.</summary>
[MemoryPackable(GenerateType.VersionTolerant)]
public sealed partial class TolerantEditorSession
{
    [MemoryPackOrder(0)] public Guid Document { get; set; }
    [MemoryPackOrder(1)] public string User { get; set; } = "";
    [MemoryPackOrder(2)] public string Path { get; set; } = "";
    [MemoryPackOrder(3)] public int Line { get; set; }
    [MemoryPackOrder(4)] public int Column { get; set; }
    [MemoryPackOrder(5)] public DateTime OpenedAt { get; set; }
    [MemoryPackOrder(6)] public bool IsReadOnly { get; set; }
    [MemoryPackOrder(7)] public string Theme { get; set; } = "";
    [MemoryPackOrder(8)] public int FontSize { get; set; }
    [MemoryPackOrder(9)] public List<string> Recent { get; set; } = [];
    [MemoryPackOrder(10)] public string? Branch { get; set; }
    [MemoryPackOrder(11)] public long Revision { get; set; }
    [MemoryPackOrder(12)] public bool WrapsLines { get; set; }
    [MemoryPackOrder(13)] public Dictionary<string, int> Bookmarks { get; set; } = [];
}
