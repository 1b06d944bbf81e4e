using System.Globalization;
using System.Text;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>
/// Composes random classes, records and structs with members of a second version.
/// These have initial values in all ways that the language offers.
/// </summary>
internal sealed class InitialValueComposer(int seed)
{
    private static readonly (string Type, string Zero, string Initial, string Other)[] Types =
    [
        ("int", "0", "30", "5"),
        ("bool", "false", "true", "true"),
        ("string?", "null", "\"all\"", "\"x\""),
        ("double", "0.0", "-0.0", "double.NaN"),
        ("System.DayOfWeek", "System.DayOfWeek.Sunday", "System.DayOfWeek.Friday", "(System.DayOfWeek)9"),
        ("int?", "null", "0", "7"),
        ("(int, string?)", "default", "(1, \"t\")", "(0, \"u\")"),
        ("System.Guid", "default", "new System.Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)", "new System.Guid(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)"),
    ];

    /// <summary>
    /// The ways to give an initial value, each as a member and a statement of the
    /// constructor. {0} is the type, {1} the initial value and {2} the name.
    /// </summary>
    private static readonly (string Member, string Statement)[] Ways =
    [
        ("@ public {0} {2} {{ get; set; }}", ""),
        ("@ public {0} {2} {{ get; set; }} = {1};", ""),
        ("@ public {0} {2} {{ get; set; }} = {1};", "{2} = default;"),
        ("@ public {0} {2} {{ get; set; }}", "{2} = {1};"),
        ("@ public {0} {2} {{ get; set; }}", "this.{2} = {1};"),
        ("@ public {0} {2} {{ get; set; }}", "if (Start > 0) {{ {2} = {1}; }}"),
        ("@ public {0} {2} {{ get; set; }}", "({2}, _) = ({1}, 1);"),
        ("@ public {0} {2} {{ get; set; }}", "void Local{2}() {{ {2} = {1}; }} Local{2}();"),
        ("@ public {0} {2} {{ get; set; }} private void Set{2}() => {2} = {1};", "Set{2}();"),
        ("@ public {0} {2} {{ get; set; }} private void Set{2}({0} value) => {2} = value;", "Set{2}({1});"),
        ("@ public {0} {2} {{ get; set; }} private {0} By{2} {{ set {{ {2} = value; }} }}", "By{2} = {1};"),
        ("@ public {0} {2} {{ get; set; }} partial void On{2}(); partial void On{2}() {{ {2} = {1}; }}", "On{2}();"),
        ("@ public {0} {2};", "{2} = {1};"),
        ("@ public {0} {2} = {1};", ""),
        ("@ public {0} {2}; private static void Out{2}(out {0} value) => value = {1};", "Out{2}(out {2});"),
        ("[StateIgnore] private {0} _{2} = {1}; @ public {0} {2} {{ get => _{2}; set => _{2} = value; }}", ""),
        ("[StateIgnore] private {0} _{2}; @ public {0} {2} {{ get => _{2}; set => _{2} = value; }}", "_{2} = {1};"),
        ("[StateIgnore] private {0} _{2}; @ public {0} {2} {{ get {{ return _{2}; }} set {{ _{2} = value; }} }}", "{2} = {1};"),
        ("[StateIgnore] private {0} _{2}; @ public {0} {2} {{ get => _{2}; set => _{2} = value; }}", ""),
        ("[StateIgnore] private {0} _{2} = {1}; @ public {0} {2} {{ get => _{2}; init => _{2} = value; }}", ""),
        ("@ public {0} {2} {{ get; init; }}", "{2} = {1};"),
        ("@ public {0} {2} {{ get; init; }}", ""),
        ("@ public {0} {2} {{ get => field; set => field = value; }} = {1};", ""),
        ("@ public {0} {2} {{ get => field; set => field = value; }}", "{2} = {1};"),
        ("@ public {0} {2} {{ get; set => field = value; }}", ""),
        ("@ public partial {0} {2} {{ get; set; }} public partial {0} {2} {{ get => field; set; }} = {1};", ""),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Returns the source of a namespace with both versions and the code that creates their objects.</summary>
    public string Compose(int number)
    {
        string kind = Pick("class", "class", "record", "struct", "record struct");
        bool isStruct = kind.EndsWith("struct", StringComparison.Ordinal);
        bool hasBase = !isStruct && _random.Next(3) == 0;
        (string baseMembers, string baseStatements, List<string> baseSettings) = Members("B", hasBase ? 1 + _random.Next(2) : 0);
        (string members, string statements, List<string> settings) = Members("M", 1 + _random.Next(3));
        string[] all = [.. baseSettings, .. settings];
        string keyword = kind.StartsWith("record", StringComparison.Ordinal) ? "record" : "class";
        string bases = hasBase ? $" : {{0}}Base" : "";
        string name = string.Create(CultureInfo.InvariantCulture, $"n{number}");
        StringBuilder text = new();
        text.AppendLine($"namespace N{number} {{");
        if (hasBase)
        {
            text.AppendLine($"[State(\"{name}b\")] public abstract partial {keyword} OldBase {{ }}");
            text.AppendLine($"[State(\"{name}b\", Version = 2)] public abstract partial {keyword} Base {{ [StateIgnore] protected static int Start = 1; {baseMembers} protected Base() {{ {baseStatements} }} }}");
        }

        string chain = isStruct || _random.Next(3) > 0
            ? $"public Thing() {{ {statements} }}"
            : $"public Thing() : this(1) {{ }} private Thing(int other) {{ {statements} }}";
        text.AppendLine($"[State(\"{name}\")] public partial {kind} Old{string.Format(CultureInfo.InvariantCulture, bases, "Old")} {{ [Member(1)] public int First {{ get; set; }} }}");
        text.AppendLine($"[State(\"{name}\", Version = 2)] public partial {kind} Thing{string.Format(CultureInfo.InvariantCulture, bases, "")} {{ {(hasBase ? "" : "private static int Start = 1;")} [Member(1)] public int First {{ get; set; }} {members} {chain} }}");
        text.AppendLine($"[State(\"{name}h\")] public partial class OldHolder {{ [Member(1)] public Old Slot {{ get; set; }} [Member(2)] public int Last {{ get; set; }} }}");
        text.AppendLine($"[State(\"{name}h\")] public partial class Holder {{ [Member(1)] public Thing Slot {{ get; set; }} [Member(2)] public int Last {{ get; set; }} }}");
        text.AppendLine("public static class Maker {");
        text.AppendLine("public static object[] Olds() => [new Old(), new Old { First = 7 }, new OldHolder { Slot = new Old() }, new OldHolder { Slot = new Old { First = 7 } }];");
        text.AppendLine("public static object[] News() => [new Thing(), new Thing { First = 7 }, new Holder { Slot = new Thing() }, new Holder { Slot = new Thing { First = 7 } }];");
        IEnumerable<string> others = Enumerable.Range(0, 6).Select(_ => $"new Thing {{ {string.Join(", ", all.Where(_ => _random.Next(3) > 0).Select(each => Setting(each)))} }}");
        text.AppendLine($"public static object[] All() => [.. News(), {string.Join(", ", others)}, new Holder {{ Slot = new Thing {{ {string.Join(", ", all.Select(each => Setting(each, 0)))} }} }}, new Holder()]; }} }}");
        return text.ToString();
    }

    private string Setting(string setting) => Setting(setting, _random.Next(3));

    private static string Setting(string setting, int value) => setting.Split('|')[0] + " = " + setting.Split('|')[1 + value];

    /// <summary>Returns members, the statements that belong to them, and the values that each may have.</summary>
    private (string Members, string Statements, List<string> Settings) Members(string prefix, int count)
    {
        string members = "";
        string statements = "";
        List<string> settings = [];
        for (int i = 0; i < count; i++)
        {
            (string type, string zero, string initial, string other) = Types[_random.Next(Types.Length)];
            (string member, string statement) = Ways[_random.Next(Ways.Length)];
            string name = prefix + i;
            string attribute = string.Create(CultureInfo.InvariantCulture, $"[Member({10 + i}, Since = 2)]");
            members += " " + string.Format(CultureInfo.InvariantCulture, member, type, initial, name).Replace("@", attribute);
            statements += " " + string.Format(CultureInfo.InvariantCulture, statement, type, initial, name);
            settings.Add($"{name}|{zero}|{initial}|{other}");
        }

        return (members, statements, settings);
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
