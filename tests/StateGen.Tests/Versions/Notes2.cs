namespace StateGen.Tests.Versions;

/// <summary>The same union with two more cases.</summary>
public static partial class Notes2
{
    /// <summary>A note.</summary>
    [State("note"), StateUnion(1, typeof(Text)), StateUnion(2, typeof(Picture)), StateUnion(65535, typeof(Empty))]
    public partial interface INote;

    /// <summary>A text.</summary>
    [State("note-text")]
    public sealed partial class Text : INote
    {
        [Member(1)] public string? Words { get; set; }
    }

    /// <summary>A picture, with its own notes and repeated strings.</summary>
    [State("note-picture", Version = 2)]
    public sealed partial class Picture : INote
    {
        [Member(1)] public byte[]? Pixels { get; set; }
        [Member(2)] public List<string> Labels { get; } = [];
        [Member(3)] public Notebook? Notes { get; set; }
        [Member(4, Since = 2)] public int Size { get; set; } = 3;
    }

    /// <summary>A case without members.</summary>
    [State("note-empty")]
    public sealed partial class Empty : INote;

    /// <summary>Notes in all kinds of slots.</summary>
    [State("notebook", Version = 2)]
    public sealed partial class Notebook
    {
        [Member(1)] public List<INote?> Notes { get; } = [];
        [Member(2)] public Dictionary<string, INote?>? ByName { get; set; }
        [Member(3)] public INote? First { get; set; }
        [Member(4)] public int Number { get; set; }
        [Member(5, Since = 2)] public INote? Late { get; set; }
        [Member(6, Since = 2), KnownValues("a", "b")] public List<string>? Words { get; set; }
        [Member(7, Since = 2)] public (INote?, string?)[]? Pairs { get; set; }
    }
}
