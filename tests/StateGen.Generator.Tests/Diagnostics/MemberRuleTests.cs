namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0020 to SG0024: what a member must be.</summary>
public sealed class MemberRuleTests
{
    [Theory]
    [InlineData("private int [|A|];")]
    [InlineData("public int [|A|] { get; set; }")]
    [InlineData("public int [|A|] { get; }")]
    [InlineData("public required int [|A|] { get; init; }")]
    [InlineData("public int [|A|] { get => field; set => field = value; }")]
    [InlineData("[field: Member(1)] public int [|A|] { get; set; }")]
    [InlineData("private readonly object [|A|] = new();")]
    public Task SG0020_StateWithoutId_IsReported(string member) => AnalyzerAssert.ReportsAsync(
        "SG0020",
        "'Session.A' holds state but has no id, so it would be lost; add [Member(8)] to save it or [StateIgnore] to leave it out",
        $$"""[State] public partial class Session { [Member(7)] public int B { get; set; } {{member}} }""");

    [Fact]
    public Task SG0020_PositionalParameterWithoutId_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0020",
        "'Session.A' holds state but has no id, so it would be lost; add [Member(2)] to save it or [StateIgnore] to leave it out",
        "[State] public partial record Session([Member(1)] int B) { public int [|A|] { get; set; } }");

    [Theory]
    [InlineData("[StateIgnore] public int A;")]
    [InlineData("[StateIgnore] public int A { get; set; }")]
    [InlineData("public int A => 5;")]
    [InlineData("public int A { get { return B; } set { B = value; } }")]
    [InlineData("public int this[int index] { get => index; set { } }")]
    [InlineData("public const int A = 5;")]
    [InlineData("public static int A { get; set; }")]
    [InlineData("public static readonly List<int> A = [];")]
    [InlineData("public event Action A { add { } remove { } }")]
    public Task SG0020_NoStateOrIgnored_IsAccepted(string member) => AnalyzerAssert.AcceptsAsync(
        $$"""[State] public partial class Session { [Member(7)] public int B { get; set; } {{member}} }""");

    [Theory]
    [InlineData("object", "object")]
    [InlineData("Action?", "System.Action?")]
    [InlineData("object[,,,,]", "object")]
    [InlineData("IReadOnlyList<System.Action>", "System.Action")]
    [InlineData("List<object>", "object")]
    [InlineData("Dictionary<string, List<Type?>>", "System.Type?")]
    [InlineData("(int, System.Threading.Thread)", "System.Threading.Thread")]
    [InlineData("dynamic", "dynamic")]
    [InlineData("System.Type?[]", "System.Type?")]
    [InlineData("KeyValuePair<int, object>?", "object")]
    [InlineData("IComparable", "System.IComparable")]
    [InlineData("unsafe int*", "int*")]
    public Task SG0021_TypeWithoutFormatter_IsReported(string type, string named)
    {
        (string modifier, string bare) = type.StartsWith("unsafe ", StringComparison.Ordinal) ? ("unsafe ", type[7..]) : ("", type);
        return AnalyzerAssert.ReportsAsync(
            "SG0021",
            $"'Session.A' cannot be saved: there is no formatter for '{named}'; change its type, name a formatter of your own with [StateFormatter], or mark it [StateIgnore]",
            $$"""[State] public partial class Session { [Member(1)] public {{modifier}}{{bare}} [|A|] { get; set; } = default!; }""");
    }

    [Theory]
    [InlineData("Inner")]
    [InlineData("List<Inner>")]
    [InlineData("Inner[][]")]
    [InlineData("Dictionary<int, Inner>")]
    public Task SG0022_OurTypeThatIsNotState_IsReported(string type) => AnalyzerAssert.ReportsAsync(
        "SG0022",
        "'Session.A' cannot be saved: 'Inner' is not a state type; mark it [State] and give its members ids",
        $$"""
        [State] public partial class Session { [Member(1)] public {{type}} [|A|] { get; set; } = default!; }
        public class Inner { }
        """);

    [Theory]
    [InlineData("Inner")]
    [InlineData("List<Inner?>")]
    [InlineData("Dictionary<int, Inner[]>")]
    public Task SG0022_StateType_IsAccepted(string type) => AnalyzerAssert.AcceptsAsync($$"""
        [State] public partial class Session { [Member(1)] public {{type}} A { get; set; } = default!; }
        [State] public partial class Inner { }
        """);

    [Theory]
    [InlineData("string?", "string?")]
    [InlineData("Guid", "System.Guid")]
    [InlineData("bool", "bool")]
    [InlineData("byte", "byte")]
    [InlineData("double", "double")]
    [InlineData("List<string>?", "System.Collections.Generic.List<string>?")]
    public Task SG0023_FixedWithoutInteger_IsReported(string type, string named) => AnalyzerAssert.ReportsAsync(
        "SG0023",
        $"'Session.A' is marked Fixed, but '{named}' has no integer that a varint would make shorter; remove Fixed",
        $$"""[State] public partial class Session { [Member(1, Fixed = true)] public {{type}} [|A|] { get; set; } }""");

    [Theory]
    [InlineData("Fixed = true", "int")]
    [InlineData("Fixed = true", "ulong?")]
    [InlineData("Fixed = true", "DayOfWeek")]
    [InlineData("Fixed = true", "Dictionary<string, long>?")]
    [InlineData("Fixed = false", "string?")]
    public Task SG0023_FixedIntegerOrNotFixed_IsAccepted(string argument, string type) => AnalyzerAssert.AcceptsAsync(
        $$"""[State] public partial class Session { [Member(1, {{argument}})] public {{type}} A { get; set; } }""");

    [Theory]
    [InlineData("[Member(1)] public static int [|A|];", "A", "static")]
    [InlineData("[Member(1)] public const int [|A|] = 1;", "A", "static")]
    [InlineData("[Member(1)] public static int [|A|] { get; set; }", "A", "static")]
    [InlineData("[Member(1)] public int [|this|][int index] => index;", "this[]", "an indexer")]
    [InlineData("[Member(1)] public int [|A|] { set { } }", "A", "write-only")]
    [InlineData("[Member(1)] public ref int [|A|] => ref _a[0]; [StateIgnore] private int[] _a = [];", "A", "a reference")]
    [InlineData("[Member(1)] public ref readonly int [|A|] => ref _a[0]; [StateIgnore] private int[] _a = [];", "A", "a reference")]
    [InlineData("public Session([Member(1)] int [|a|]) { } public Session() { }", "a", "a parameter")]
    [InlineData("public void Set([Member(1)] int [|a|]) { }", "a", "a parameter")]
    public Task SG0024_NotInstanceData_IsReported(string member, string name, string reason) => AnalyzerAssert.ReportsAsync(
        "SG0024",
        $"'Session.{name}' is {reason} and cannot be part of the state; remove [Member]",
        $$"""[State] public partial class Session { {{member}} }""");

    [Fact]
    public Task SG0024_ExplicitImplementation_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0024",
        "'Session.INamed.Name' is an explicit implementation of an interface and cannot be part of the state; remove [Member]",
        """
        public interface INamed { string? Name { get; set; } }
        [State] public partial class Session : INamed { [Member(1)] string? INamed.[|Name|] { get; set; } }
        """);

    [Theory]
    [InlineData("class Session { [Member(1)] public int A; }")]
    [InlineData("record Session([Member(1)] int A);")]
    [InlineData("record struct Session([property: Member(1)] int A);")]
    public Task SG0024_InstanceData_IsAccepted(string declaration) => AnalyzerAssert.AcceptsAsync($"[State] public partial {declaration}");

    [Theory]
    [InlineData("int")]
    [InlineData("List<string>")]
    public Task SG0028_FormatterOfAnotherType_IsReported(string type) => AnalyzerAssert.ReportsAsync(
        "SG0028",
        $"'Session.A' cannot be saved by 'Upper', which does not implement IStateFormatter<{type.Replace("List", "System.Collections.Generic.List")}>",
        $$"""
        public sealed class Upper : IStateFormatter<string>
        {
            public static void Write(ref StateWriter writer, string value) { }

            public static string Read(ref StateReader reader) => "";
        }

        [State] public partial class Session { [Member(1), StateFormatter(typeof(Upper))] public {{type}} [|A|] { get; set; } = default!; }
        """);

    /// <summary>The property already saves its field. Its own id would save the value twice.</summary>
    [Theory]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get => _a; set => _a = value; }")]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get { return this._a; } set { if (_a != value) { this._a = value; } } }")]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get => _a; init => _a = Math.Max(0, value); }")]
    [InlineData("private long [|_a|]; [Member(1)] public TimeSpan A { get => TimeSpan.FromTicks(_a); set => _a = value.Ticks; }")]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get => _a; set => _a = value; } public int Twice => 2 * _a;")]
    [InlineData("private int [|_a|]; public int Twice { get => 2 * _a; set => _a = value / 2; } [Member(1)] public int A { get => _a; set => _a = value; }")]
    [InlineData("private readonly List<int> [|_a|] = []; [Member(1)] public List<int> A => _a;")]
    [InlineData("private readonly List<int> [|_a|] = []; [Member(1)] public int[] A { get => [.. _a]; set { _a.Clear(); _a.AddRange(value); } }")]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get => Get(); set => Set(value); } private int Get() => _a; private void Set(int a) => _a = a;")]
    [InlineData("private int [|Core|] { get; set; } [Member(1)] public int A { get => Core; set => Core = value; }")]
    [InlineData("private readonly int [|_a|]; public Session(int a) { _a = a; } [Member(1)] public int A => _a;")]
    [InlineData("private (int X, int Y) [|_a|]; [Member(1)] public int A { get => _a.X; set => _a.X = value; }")]
    public Task SG0020_FieldOfSavedProperty_IsToIgnore(string members) => AnalyzerAssert.ReportsAsync(
        "SG0020",
        $"'Session.{(members.Contains("[|Core") ? "Core" : "_a")}' holds state but has no id, and 'A' saves its value already; mark it [StateIgnore]",
        $"[State] public partial class Session {{ {members} }}");

    /// <summary>A saved property that does not store its value in the field has no effect on the field.</summary>
    [Theory]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get; set; } public int B { get => _a; set => _a = value; }")]
    [InlineData("private bool [|_a|]; [Member(1)] public int A { get => field; set { _a = true; field = value; } } public bool C => _a;")]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get => field + _a; set => field = value - _a; } public void Add() => _a++;")]
    [InlineData("private int [|_a|]; public int A { get => _a; set => _a = value; } [Member(1)] public int B { get; set; }")]
    [InlineData("[Member(1)] public int B { get; set; } public int [|A|] { get => field; set => field = Math.Max(0, value); }")]
    [InlineData("private int [|_a|]; [Member(1)] public int A { get { int _a = 1; return _a; } set => Set(value); } private void Set(int a) => _a = a; public int C => _a;")]
    public Task SG0020_FieldThatNoSavedPropertyCarries_GetsAnId(string members) => AnalyzerAssert.ReportsAsync(
        "SG0020",
        $"'Session.{(members.Contains("[|A") ? "A" : "_a")}' holds state but has no id, so it would be lost; add [Member(2)] to save it or [StateIgnore] to leave it out",
        $"[State] public partial class Session {{ {members} }}");

    [Theory]
    [InlineData("[Member(65535)] public int A { get; set; } [Member(1)] public int B { get; set; } public int [|C|] { get; set; }", 2)]
    [InlineData("[Member(65535)] public int A { get; set; } public int [|C|] { get; set; }", 1)]
    public Task SG0020_WhereTheHighestIdIsTaken_NamesOneThatIsFree(string members, int id) => AnalyzerAssert.ReportsAsync(
        "SG0020",
        $"'Session.C' holds state but has no id, so it would be lost; add [Member({id})] to save it or [StateIgnore] to leave it out",
        $"[State] public partial class Session {{ {members} }}");
}
