namespace StateGen.Tests.Versions;

/// <summary>A union with one case, and a type that holds it.</summary>
public static partial class Notes1
{
    /// <summary>A note.</summary>
    [State("note"), StateUnion(1, typeof(Text)), UnknownCase(typeof(Unknown))]
    public partial interface INote;

    /// <summary>A text.</summary>
    [State("note-text")]
    public sealed partial class Text : INote
    {
        [Member(1)] public string? Words { get; set; }
    }

    /// <summary>A note that only a newer program knows.</summary>
    public sealed record Unknown(UnknownCaseData Case) : INote;

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
