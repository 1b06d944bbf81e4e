namespace StateGen.Benchmarks.Workloads.Evolved;

/// <summary>A session of an editor, in its third version: members came in versions 2 and 3.</summary>
[State("editor-session", Version = 3)]
public sealed partial class EditorSession
{
    [Member(1)] public Guid Document { get; set; }
    [Member(2)] public string User { get; set; } = "";
    [Member(3)] public string Path { get; set; } = "";
    [Member(4)] public int Line { get; set; }
    [Member(5)] public int Column { get; set; }
    [Member(6)] public DateTime OpenedAt { get; set; }
    [Member(7)] public bool IsReadOnly { get; set; }
    [Member(8, Since = 2)] public string Theme { get; set; } = "light";
    [Member(9, Since = 2)] public int FontSize { get; set; } = 12;
    [Member(10, Since = 2)] public List<string> Recent { get; set; } = [];
    [Member(11, Since = 3)] public string? Branch { get; set; }
    [Member(12, Since = 3)] public long Revision { get; set; }
    [Member(13, Since = 3)] public bool WrapsLines { get; set; } = true;
    [Member(14, Since = 3)] public Dictionary<string, int> Bookmarks { get; set; } = [];

    /// <summary>The session; the same each time.</summary>
    public static EditorSession Create()
    {
        Words words = new(20261128);
        return new EditorSession
        {
            Document = words.Id(),
            User = words.Name(),
            Path = $"/{words.Next()}/{words.Next()}/{words.Next()}.cs",
            Line = 1207,
            Column = 41,
            OpenedAt = words.Time(),
            Theme = "dark",
            FontSize = 14,
            Recent = [.. Enumerable.Range(0, 4).Select(_ => $"/{words.Next()}/{words.Next()}.cs")],
            Branch = "main",
            Revision = 48_211,
            WrapsLines = true,
            Bookmarks = Enumerable.Range(0, 3).ToDictionary(number => $"{words.Next()}-{number}", _ => words.Random.Next(2000)),
        };
    }

    /// <summary>A deep clone by hand.</summary>
    public EditorSession Clone() => new()
    {
        Document = Document,
        User = DeepClone.Text(User),
        Path = DeepClone.Text(Path),
        Line = Line,
        Column = Column,
        OpenedAt = OpenedAt,
        IsReadOnly = IsReadOnly,
        Theme = DeepClone.Text(Theme),
        FontSize = FontSize,
        Recent = DeepClone.Texts(Recent),
        Branch = Branch is null ? null : DeepClone.Text(Branch),
        Revision = Revision,
        WrapsLines = WrapsLines,
        Bookmarks = DeepClone.Map(Bookmarks),
    };
}
