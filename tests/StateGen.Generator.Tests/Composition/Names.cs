namespace StateGen.Generator.Tests.Composition;

/// <summary>Creates unique names: plain ones, and words with a meaning for the compiler or for generated code.</summary>
internal sealed class Names(Draw draw)
{
    private static readonly string[] Words =
    [
        "required", "scoped", "file", "extension", "field", "record", "managed", "unmanaged", "notnull", "nint", "nuint", "var", "dynamic", "global",
        "await", "yield", "where", "when", "with", "partial", "async", "value", "get", "set", "init", "add", "remove", "alias", "args", "and", "or",
        "not", "on", "by", "into", "let", "select", "from", "group", "join", "orderby", "nameof", "class", "int", "event", "object", "string", "this",
        "base", "params", "System", "StateGen", "writer", "reader", "bounded", "present", "allows", "Layout", "Write", "Read", "Populate", "_", "__",
    ];

    private readonly HashSet<string> _taken = [];
    private int _count;

    /// <summary>Returns a name as C#.</summary>
    /// <param name="stem">The beginning of a plain name.</param>
    public string Next(string stem)
    {
        string word = draw.Of(Words);
        return draw.OneIn(4) && _taken.Add(word) ? "@" + word : $"{stem}{_count++}";
    }
}
