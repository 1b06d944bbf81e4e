namespace StateGen.Generator.Tests.Composition;

/// <content>Composes generic code that closes generic state types, and types for the checks of closed types.</content>
internal sealed partial class Composer
{
    /// <summary>Types that no other code uses as type arguments, with a value of each.</summary>
    private static readonly (string Type, string Value)[] Arguments =
    [
        ("ushort", "(ushort)5"), ("sbyte", "(sbyte)-5"), ("(byte, short)", "((byte)1, (short)2)"), ("global::System.Half[]", "new global::System.Half[1]"),
        ("global::System.Collections.Generic.List<uint>", "new global::System.Collections.Generic.List<uint>()"), ("global::System.TimeSpan?", "(global::System.TimeSpan?)null"),
        ("global::System.Version", "new global::System.Version(1, 2)"),
    ];

    /// <summary>Composes code that closes a generic state type in one of many ways, and creates an object of it.</summary>
    private void AddClosing(string page)
    {
        (string type, string value) = _draw.Of(Arguments);
        string maker = _names.Next("Maker");
        string access = _draw.Of("public", "internal");
        (string code, string root) = _draw.Below(9) switch
        {
            0 => ($"static class {maker} {{ {access} static object Make<T>(T item) => new {page}<T> {{ A = item }}; }}", $"{maker}.Make({value})"),
            1 => ($"static class {maker} {{ {access} static object Outside<T>(T item) => Make(new T[] {{ item }}); private static object Make<T>(T[] items) => new {page}<T> {{ A = items[0] }}; }}", $"{maker}.Outside({value})"),
            2 => ($"sealed class {maker}<T> {{ {access} readonly object Page = new {page}<T>(); }}", $"new {maker}<{type}>().Page"),
            3 => ($"interface I{maker.TrimStart('@')} {{ object Make<T>(T item); }} {access} sealed class {maker} : I{maker.TrimStart('@')} {{ public object Make<U>(U item) => new {page}<U> {{ A = item }}; }}", $"((I{maker.TrimStart('@')})new {maker}()).Make({value})"),
            4 => ($"static class {maker} {{ {access} static object Make<T>(T item) {{ return Local(item); object Local<U>(U other) => new {page}<U> {{ A = other }}; }} }}", $"{maker}.Make({value})"),
            5 => ($"static class {maker} {{ {access} static readonly {page}<{type}> Field = new(); }}", $"{maker}.Field"),
            6 => ($"abstract class {maker}<T> {{ {access} object Page() => new {page}<T>(); }} {access} sealed class {maker.TrimStart('@')}_ : {maker}<{type}> {{ }}", $"new {maker.TrimStart('@')}_().Page()"),
            7 => ($"static class {maker} {{ {access} static object Deep<T>(T item, int depth) => depth == 0 ? new {page}<T> {{ A = item }} : Deep((item, item), depth - 1); }}", $"{maker}.Deep({value}, 2)"),
            _ => ($"partial class {maker}<T> {{ [global::StateGen.State] {access} sealed partial class Inner {{ [global::StateGen.Member(1)] public T? A {{ get; set; }} }} public object Make() => new Inner(); }}", $"new {maker}<{type}>().Make()"),
        };
        _types.Add($"{access} {code}");
        _rootTypes.Add($"{root}.GetType()");
    }

    /// <summary>
    /// Composes a type that contains ever larger constructions of itself, and tables that
    /// compare a graph once their type is closed. StateGen rejects all of them.
    /// </summary>
    private void AddLonger()
    {
        string longer = _names.Next("Longer");
        string held = _draw.Of("global::System.Collections.Generic.List<T>", "(T, T)", "T[]", "global::System.Tuple<T, T>");
        string kind = _draw.Of("class", "record");
        _types.Add(_draw.OneIn(3)
            ? $"public sealed class {longer}<T> : {List($"{longer}<{held}>")} {{ }}"
            : $"[global::StateGen.State] public sealed partial {kind} {longer}<T> {{ [global::StateGen.Member(1)] public {longer}<{held}>? Next {{ get; set; }} }}");
        _pool.Add(new MemberType($"global::System.Collections.Generic.HashSet<{longer}<int>>", Initial: "new()", IsValue: false));
        string node = _names.Next("Node");
        string table = _names.Next("Table");
        _types.Add($"[global::StateGen.State(PreserveReferences = true)] public sealed partial record {node} {{ [global::StateGen.Member(1)] public {node}? Next {{ get; set; }} }}");
        _types.Add($"[global::StateGen.State] public sealed partial class {table}<T> {{ [global::StateGen.Member(1)] public global::System.Collections.Generic.HashSet<T>? Items {{ get; set; }} }}");
        _rootTypes.Add($"typeof({table}<{_draw.Of("int", node)}>)");
    }

    /// <summary>Composes classes of one hierarchy whose names and members join to the same text.</summary>
    private void AddJoined()
    {
        string stem = _names.Next("Joined").TrimStart('@') + "J";
        string known = "[global::StateGen.KnownValues(\"a\", \"b\")] ";
        string first = _draw.Of($"[global::StateGen.Member(1)] {known}public string? C {{ get; set; }}", $"[global::StateGen.Member(1)] {known}private string? C;");
        string second = _draw.Of($"[global::StateGen.Member(1)] {known}public string? BC {{ get; set; }}", $"[global::StateGen.Member(1)] {known}private readonly string? BC;");
        string taken = _draw.Of("", $"public const int KnownValuesOf{stem}BC = 1;", $"public sealed class KnownValuesOf{stem}BC {{ }}");
        string retired = _draw.Of("", "[global::StateGen.Retired(5, typeof(string), KnownValues = new[] { \"x\" })] ");
        string generic = _draw.Of("", "<T>");
        string closed = generic.Length == 0 ? "" : _draw.Of("<int>", "<string>");
        _types.Add($"{retired}[global::StateGen.State] public partial class {stem}B{generic} {{ {first} }}");
        _types.Add($"{retired}[global::StateGen.State] public partial class {stem} : {stem}B{closed} {{ {second} {taken} }}");
        _types.Add($"{retired}[global::StateGen.State] public partial class {stem}_1 : {stem} {{ [global::StateGen.Member(1)] private int _a; }}");
        _types.Add($"{retired}[global::StateGen.State] public partial class {stem}<TOwn> : {stem} {{ [global::StateGen.Member(1)] private TOwn? _a; }}");
        _roots.AddRange([stem, $"{stem}_1", $"{stem}<int>"]);
    }
}
