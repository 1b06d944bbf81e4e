namespace StateGen.Generator.Tests.Formatting;

/// <summary>Composes projects that break random rules in several files, including rules without a fix.</summary>
internal sealed class BrokenComposer(Random random)
{
    private static readonly string[] Values =
        ["int", "string?", "List<int>", "DateTime?", "T0", "T1?", "List<T2>", "T3?[]", "Dictionary<string, T0>", "(int, string)", "object?", "Action?", "DayOfWeek"];

    private static readonly string[] Names = ["Size", "Name", "Password", "Token", "Items", "At", "Width", "Key"];
    private int _names;

    /// <summary>Returns the texts of a few files.</summary>
    public string[] Sources()
    {
        int count = random.Next(2, 5);
        List<string>[] files = [.. Enumerable.Range(0, count).Select(_ => new List<string>())];
        for (int i = 0; i < 4; i++)
        {
            files[random.Next(count)].Add(Type($"T{i}"));
        }

        for (int i = 0; i < random.Next(3, 9); i++)
        {
            files[random.Next(count)].Add(Declaration(i));
        }

        return [.. files.Select(file => string.Join("\n\n", file) + "\n")];
    }

    private string Declaration(int index) => random.Next(9) switch
    {
        0 => $"[State(\"u{index}\")]\n[StateUnion({random.Next(1, 3)}, typeof(U{index}A))]\npublic partial interface IU{index};\n\n{Case(index, "A")}\n\n{Case(index, "B")}\n\n{Case(index, "C")}",
        1 => $"public static class Uses{index}\n{{\n    public static byte[] Save(T{random.Next(4)} value) => StateSerializer.Save(value);\n    public static object? Load(byte[] blob) => StateSerializer.Restore<T{random.Next(4)}>(blob);\n}}",
        2 => $"public static class Uses{index}\n{{\n    public static byte[] Save(List<T{random.Next(4)}> value) => StateSerializer.Save(value);\n}}",
        3 => $"public static partial class Around{index}\n{{\n    public class Inner{index}\n    {{\n{Indented(Type($"Nested{index}"))}\n    }}\n}}",
        4 => $"{Attribute($"copied{index}")}\npublic partial record Copied{index}([property: Member(1)] string User, int Size = 1, string? Secret = null)\n{{\n    protected Copied{index}(Copied{index} original) => User = original.User;\n}}",
        5 => $"{Attribute($"derived{index}")}\npublic partial class Derived{index} : Base{index}\n{{\n{Members()}\n}}\n\n{Attribute($"base{index}")}\npublic {Partial()}class Base{index}\n{{\n{Members()}\n}}",
        _ => Type($"Type{index}"),
    };

    private string Case(int index, string name) =>
        $"[State(\"u{index}{name}\")] public sealed {Partial()}class U{index}{name} : IU{index} {{ {(random.Next(2) == 0 ? "public int Kept { get; set; }" : "")} }}";

    private string Type(string name)
    {
        string kind = random.Next(5) switch { 0 => "sealed class", 1 => "record", _ => "class" };
        string retired = random.Next(4) == 0 ? ", Retired(3, typeof(string))" : "";
        string attribute = random.Next(3) == 0 ? "" : $"[State(\"{name}\"{(random.Next(4) == 0 ? ", Version = 2" : "")}){retired}]\n";
        string comment = random.Next(3) == 0 ? $"/// <summary>{name}.</summary>\n" : random.Next(3) == 0 ? $"// {name}\n" : "";
        return $"{comment}{attribute}public {kind.Replace("class", $"{Partial()}class").Replace("record", $"{Partial()}record")} {name}\n{{\n{Members()}\n}}";
    }

    private string Members() => string.Join("\n", Enumerable.Range(0, random.Next(1, 7)).Select(_ => "    " + Member()));

    private string Member()
    {
        string name = $"{Names[random.Next(Names.Length)]}{_names++}";
        string type = Values[random.Next(Values.Length)];
        string initial = type is "List<int>" or "List<T2>" or "Dictionary<string, T0>" ? " = [];" : type is "T0" ? " = default!;" : "";
        string id = random.Next(3) == 0 ? "" : $"[Member({random.Next(1, 5)}{(random.Next(4) == 0 ? $", Since = {random.Next(-1, 4)}" : "")}{(random.Next(5) == 0 ? ", Fixed = true" : "")})] ";
        return random.Next(10) switch
        {
            0 => $"{id}public int {name} => {random.Next(9)};",
            1 => $"{id}public int {name} {{ get {{ return _f{name}; }} }}\n    private int _f{name} = 1;",
            2 => $"private int _f{name};\n    {id}public int {name} {{ get => _f{name}; set => _f{name} = value; }}",
            3 => $"{id}public int {name}A = 1, {name}B; // two",
            4 => $"{id}public int {name} {{ get => field; set => field = value; }}",
            5 => $"private int _f{name}; public int Half{name} {{ get => _f{name} / 2; set => _f{name} = 2 * value; }} {id}public int {name} {{ get => _f{name}; init => _f{name} = value; }}",
            6 => $"{id}private readonly List<int> _{name} = [];",
            _ => $"{id}public {type} {name} {{ get; set; }}{initial}",
        };
    }

    private string Attribute(string name) => random.Next(5) == 0 ? "" : $"[State(\"{name}\")]";

    private string Partial() => random.Next(3) == 0 ? "" : "partial ";

    private static string Indented(string text) => string.Join("\n", text.Split('\n').Select(line => "        " + line));
}
