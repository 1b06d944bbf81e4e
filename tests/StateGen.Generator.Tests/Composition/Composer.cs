using System.Text;

namespace StateGen.Generator.Tests.Composition;

/// <summary>
/// Composes random declarations that compile without the generator: generics, nesting, base classes, attributes, names, unions, constructors,
/// formatters, history, and hooks. The same seed and index give the same unit.
/// </summary>
internal sealed partial class Composer
{
    private const string Header = """
        #pragma warning disable EXP001, OBS001, CS0612, CS0618, CS8981, CS8860
        #pragma warning disable CS0169, CS0649, CS0414, CS0067, CS9042, CS0108, CS0628, CS0693

        """;

    private readonly int _index;
    private readonly Draw _draw;
    private readonly Names _names;
    private readonly List<string> _types = [];
    private readonly List<string> _roots = [];
    private readonly List<string> _rootTypes = [];
    private readonly StringBuilder _without = new();
    private readonly List<MemberType> _pool;

    private Composer(int seed, int index)
    {
        _index = index;
        _draw = new Draw(unchecked((seed * 1_000_003) + index));
        _names = new Names(_draw);
        _pool = [.. Common];
    }

    /// <summary>Composes a unit.</summary>
    public static Unit Compose(int seed, int index) => new Composer(seed, index).Compose();

    private Unit Compose()
    {
        string inner = _draw.OneIn(3) ? $".{_names.Next("Inner")}" : "";
        AddEnumsAndValues();
        if (_draw.OneIn(2))
        {
            AddUnion();
        }

        if (_draw.OneIn(4))
        {
            AddJoined();
        }

        if (_draw.OneIn(12))
        {
            AddLonger();
        }

        Owner main = ComposeState();
        string space = $"namespace N{_index}{inner}";
        string nullable = _draw.OneIn(5) ? "#nullable disable\n" : "#nullable enable\n";
        string roots = $"[global::System.Obsolete] public static class Roots {{ public static global::System.Type[] All => [{string.Join(", ", _roots.Select(root => $"typeof({root})").Concat(_rootTypes))}]; }}";
        List<string> files = [$"{Header}{nullable}{space}\n{{\n{string.Join("\n", _types)}\n{roots}\n{main.Source}\n}}\n"];
        if (main.SecondPart.Length > 0)
        {
            files.Add($"{Header}#nullable enable\n{space}\n{{\n{main.SecondPart}\n}}\n");
        }

        return new Unit(_index, files, _without.Length == 0 ? "" : $"{Header}#nullable enable\n{space}\n{{\n{_without}\n}}\n");
    }

    /// <summary>Adds types for members.</summary>
    private void AddEnumsAndValues()
    {
        string mode = _names.Next("Mode");
        string obsolete = _draw.Of("", "[global::System.Obsolete] ", "[global::System.Obsolete(\"x\", DiagnosticId = \"OBS001\")] ", "[global::System.Diagnostics.CodeAnalysis.Experimental(\"EXP001\")] ");
        _types.Add($"{obsolete}public enum {mode} : {_draw.Of("byte", "int", "long", "sbyte")} {{ A, B = 2, @class = 5 }}");
        _pool.Add(new MemberType(mode));
        _pool.Add(new MemberType(mode + "?"));
        _pool.Add(new MemberType(List(mode), Initial: "new()", IsValue: false));
        if (_draw.OneIn(2))
        {
            string gone = _names.Next("Gone");
            _types.Add($"[global::System.Obsolete(\"Gone.\", true)] public enum {gone} {{ A, B }}");
            _pool.Add(new MemberType(gone) { Attributes = "[global::System.Obsolete(\"Gone.\", true)] " });
            _pool.Add(new MemberType($"global::System.Collections.Generic.Dictionary<string, {gone}>", Initial: "new()", IsValue: false) { Attributes = "[global::System.Obsolete(\"Gone.\", true)] " });
        }

        if (_draw.OneIn(2))
        {
            string plain = _names.Next("Plain");
            _types.Add(_draw.Of(
                $"public class {plain} {{ public int A; }}",
                $"public sealed class {plain} : global::System.Collections.Generic.List<string> {{ public string? Owner; }}",
                $"[global::System.Runtime.CompilerServices.InlineArray(4)] public struct {plain} {{ private int _first; }}",
                $"public delegate void {plain}();",
                $"public interface {plain} {{ static abstract int A {{ get; }} }}"));
            _pool.Add(new MemberType(plain, IsValue: false));
        }

        if (_draw.OneIn(2))
        {
            string money = _names.Next("Money");
            string formatter = _names.Next("MoneyFormatter");
            string scope = _draw.Of("public", "internal", "file");
            _types.Add($$"""
                [global::StateGen.StateFormatter(typeof({{formatter}}))] public readonly struct {{money}} { public long Cents { get; init; } }
                {{scope}} sealed class {{formatter}} : global::StateGen.IStateFormatter<{{money}}>
                {
                    public static void Write(ref global::StateGen.StateWriter writer, {{money}} value) => writer.WriteVarint(unchecked((ulong)value.Cents));
                    public static {{money}} Read(ref global::StateGen.StateReader reader) => new() { Cents = unchecked((long)reader.ReadVarint(ulong.MaxValue)) };
                }
                """);
            _pool.Add(new MemberType(money));
            _pool.Add(new MemberType(List(money), Initial: "new()", IsValue: false));
        }

        string small = _names.Next("Small");
        _types.Add($"[global::StateGen.State] public {_draw.Of("partial struct", "sealed partial class", "readonly partial record struct", "partial record", "class")} {small} {{ [global::StateGen.Member(1)] public int A {{ get; init; }} }}");
        _pool.Add(new MemberType(small));
        _pool.Add(new MemberType(List(small), Initial: "new()", IsValue: false));
        string page = _names.Next("Page");
        _types.Add($"[global::StateGen.State] public sealed partial class {page}<T> {{ [global::StateGen.Member(1)] public T? A {{ get; set; }} [global::StateGen.Member(2)] private T[]? _b; }}");
        _pool.Add(new MemberType($"{page}<{_draw.Of("int", "string", small, mode, List("int"))}>", IsValue: false));
        for (int i = _draw.Below(3); i > 0; i--)
        {
            AddClosing(page);
        }
    }

    private static string List(string item) => $"global::System.Collections.Generic.List<{item}>";
}
