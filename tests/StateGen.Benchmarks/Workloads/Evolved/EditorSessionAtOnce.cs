namespace StateGen.Benchmarks.Workloads.Evolved;

/// <summary>The members of <see cref="EditorSession"/>, all of them there from the first version on.</summary>
[State("editor-session-at-once")]
public sealed partial class EditorSessionAtOnce
{
    [Member(1)] public Guid Document { get; set; }
    [Member(2)] public string User { get; set; } = "";
    [Member(3)] public string Path { get; set; } = "";
    [Member(4)] public int Line { get; set; }
    [Member(5)] public int Column { get; set; }
    [Member(6)] public DateTime OpenedAt { get; set; }
    [Member(7)] public bool IsReadOnly { get; set; }
    [Member(8)] public string Theme { get; set; } = "light";
    [Member(9)] public int FontSize { get; set; } = 12;
    [Member(10)] public List<string> Recent { get; set; } = [];
    [Member(11)] public string? Branch { get; set; }
    [Member(12)] public long Revision { get; set; }
    [Member(13)] public bool WrapsLines { get; set; } = true;
    [Member(14)] public Dictionary<string, int> Bookmarks { get; set; } = [];
}
