using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Values of retired members in older blobs are passed to the migration.</summary>
public sealed class MigrationShapeTests
{
    private const string Old = """
        [State("session", Version = 2)]
        public sealed partial class Old
        {
            [Member(1)] public string? First { get; set; }
            [Member(2)] public int Port { get; set; }
            [Member(3)] public string? Last { get; set; }
            [Member(4)] public bool Quiet { get; set; }
            [Member(5, Since = 2)] public List<int>? Sizes { get; set; }
        }

        [State("session", Version = 3)]
        public sealed partial class Newer
        {
            [Member(1)] public string? First { get; set; }
            [Member(2)] public int Port { get; set; }
            [Member(3)] public string? Last { get; set; }
            [Member(4)] public bool Quiet { get; set; }
            [Member(5, Since = 2)] public List<int>? Sizes { get; set; }
            [Member(6, Since = 2)] public string? Name { get; set; }
            [Member(7, Since = 3)] public string? Extra { get; set; }
        }

        """;

    /// <summary>Merges two members, splits one, and migrates a bool and a member of a later layer.</summary>
    private const string Merging = Old + """
        [State("session", Version = 2)]
        [Retired(1, typeof(string), Migrate = nameof(MigrateNames)), Retired(3, typeof(string), Migrate = nameof(MigrateNames))]
        [Retired(2, typeof(int), Migrate = nameof(MigratePort)), Retired(4, typeof(bool), Migrate = nameof(MigrateQuiet))]
        [Retired(5, typeof(List<int>), Since = 2, Migrate = nameof(MigrateSizes))]
        public sealed partial class New
        {
            [Member(6, Since = 2)] public string? Name { get; set; }

            [StateIgnore] public List<string> Calls { get; } = [];

            private partial void MigrateNames(string? first, string? last) { Name ??= $"{first}|{last}"; Calls.Add("names"); }
            private partial void MigratePort(int port) => Calls.Add($"port {port} of {Name}");
            private partial void MigrateQuiet(bool quiet) => Calls.Add($"quiet {quiet}");
            private partial void MigrateSizes(List<int> sizes) => Calls.Add($"sizes {string.Join('+', sizes)}");

            [AfterRestore] private void Finish() => Calls.Add("after " + Name);
        }

        """;

    [Fact]
    public void Restore_BlobWithRetiredValues_GivesThemToTheirMethodsByIdAndBeforeTheHook()
    {
        CompiledShape shape = CompiledShape.Of(Merging + """
            public static class Conversions
            {
                private static string Of(Old old) => string.Join(", ", StateSerializer.Restore<New>(StateSerializer.Save(old)).Calls);
                public static object All() => Of(new Old { First = "Ada", Last = "Lovelace", Port = -1, Quiet = true, Sizes = [1, 2] });
                public static object Some() => Of(new Old { Last = "Lovelace" });
                public static object None() => Of(new Old());
                public static object Today() => string.Join(", ", StateSerializer.Restore<New>(StateSerializer.Save(new New { Name = "Ada" })).Calls);
                public static object Both() => StateSerializer.Restore<New>(StateSerializer.Save(new Newer { First = "Ada", Name = "today's" })).Name!;
                public static object Again() => StateSerializer.Restore<New>(StateSerializer.Save(
                    StateSerializer.Restore<New>(StateSerializer.Save(new Old { First = "Ada", Last = "Lovelace" })))).Name!;
                public static object InPlace()
                {
                    New state = new() { Name = "before" };
                    StateSerializer.RestoreInto(StateSerializer.Save(new Old { First = "Ada" }), state);
                    return state.Name + ": " + string.Join(", ", state.Calls);
                }
            }
            """);
        Assert.Equal("names, port -1 of Ada|Lovelace, quiet True, sizes 1+2, after Ada|Lovelace", shape.Make("All"));
        Assert.Equal("names, after |Lovelace", shape.Make("Some"));
        Assert.Equal("after ", shape.Make("None"));
        Assert.Equal("after Ada", shape.Make("Today"));
        Assert.Equal("today's", shape.Make("Both"));
        Assert.Equal("Ada|Lovelace", shape.Make("Again"));
        Assert.Equal("Ada|: names, after Ada|", shape.Make("InPlace"));
    }

    [Theory]
    [InlineData("int", "-5", "")]
    [InlineData("int?", "0", "")]
    [InlineData("uint", "5u", "Fixed = true")]
    [InlineData("DayOfWeek", "DayOfWeek.Friday", "")]
    [InlineData("bool", "true", "")]
    [InlineData("bool?", "false", "")]
    [InlineData("string", "\"new\"", "KnownValues = [\"new\", \"old\"]")]
    [InlineData("Guid", "new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)", "")]
    [InlineData("string[]", "[\"a\"]", "")]
    [InlineData("Dictionary<string, List<int>>", "new() { [\"a\"] = [1, 2] }", "")]
    [InlineData("(int, string)", "(1, \"a\")", "")]
    [InlineData("Money", "new(9.50m)", "")]
    public void Restore_ValueOfAnyType_ReachesTheMethod(string type, string value, string options)
    {
        foreach (int since in new[] { 1, 2 })
        {
            string member = options == "Fixed = true" ? ", Fixed = true" : "";
            string known = options.StartsWith("Known", StringComparison.Ordinal) ? "KnownValues(\"new\", \"old\"), " : "";
            string comma = options.Length > 0 ? ", " : "";
            CompiledShape shape = CompiledShape.Of($$"""
                [State("money")] public partial record struct Money([Member(1)] decimal Amount);
                [State("session", Version = 2)]
                public sealed partial class Before { [{{known}}Member(2, Since = {{since}}{{member}})] public required {{type}} Gone { get; set; } }

                [State("session", Version = 2), Retired(2, typeof({{type}}), Since = {{since}}, {{options}}{{comma}}Migrate = nameof(Take))]
                public sealed partial class After
                {
                    [StateIgnore] public object? Taken { get; private set; }
                    private partial void Take({{type}} gone) => Taken = gone;
                }

                public static class Conversions
                {
                    public static object Forth()
                    {
                        {{type}} value = {{value}};
                        object? taken = StateSerializer.Restore<After>(StateSerializer.Save(new Before { Gone = value })).Taken;
                        return taken is System.Collections.IEnumerable and not string
                            ? StateSerializer.Save(new Before { Gone = ({{type}})taken }).SequenceEqual(StateSerializer.Save(new Before { Gone = value }))
                            : Equals(value, taken);
                    }
                }
                """);
            Assert.Equal(true, shape.Make("Forth"));
        }
    }

    [Theory]
    [InlineData("public sealed partial record New", "[Member(6, Since = 2)] public string? Name { get; init; }", "private partial New Take(string first) => this with { Name = first };")]
    [InlineData("public partial record New([property: Member(6, Since = 2)] string? Name)", "", "private partial New Take(string first) => this with { Name = first };")]
    [InlineData("public readonly partial record struct New([property: Member(6, Since = 2)] string? Name)", "", "private partial New Take(string first) => new(first);")]
    [InlineData("public readonly partial struct New", "[Member(6, Since = 2)] public string? Name { get; init; }", "private partial New Take(string first) => new() { Name = first };")]
    [InlineData("public partial record struct New", "[Member(6, Since = 2)] public string? Name { get; set; }", "private partial void Take(string first) => Name = first;")]
    [InlineData("public partial struct New", "[Member(6, Since = 2)] public string? Name { get; set; }", "private partial void Take(string first) => Name = first;")]
    [InlineData("public sealed partial class New", "[Member(6, Since = 2)] public required string? Name { get; init; }", "private partial New Take(string first) => new() { Name = first };")]
    [InlineData("public sealed partial class New", "[Member(6, Since = 2)] public required string? Name { get; set; }", "private partial void Take(string first) => Name = first;")]
    [InlineData("public sealed partial class New(string? name)", "[Member(6, Since = 2)] public string? Name { get; } = name;", "private partial New Take(string first) => new(first);")]
    [InlineData("public sealed partial class New", "[Member(6, Since = 2)] public string Name { get; private set; } = \"initial\";", "private partial void Take(string first) => Name = first;")]
    public void Restore_TypeOfAnyKind_IsMigratedAndKeepsWhatItCarries(string declaration, string member, string method)
    {
        bool isStruct = declaration.Contains("struct", StringComparison.Ordinal);
        string value = isStruct ? ".Value" : "";
        CompiledShape shape = CompiledShape.Of(Old + $$"""
            [State("session", Version = 2)]
            [Retired(1, typeof(string), Migrate = nameof(Take)), Retired(2, typeof(int)), Retired(3, typeof(string))]
            [Retired(4, typeof(bool)), Retired(5, typeof(List<int>), Since = 2)]
            {{declaration}}
            {
                {{member}}
                {{method}}
            }

            [State("box")] public sealed partial class OldBox { [Member(1)] public (Newer?, int)[]? Items { get; set; } [Member(2)] public Newer? Item { get; set; } }
            [State("box")] public sealed partial class NewBox { [Member(1)] public (New?, int)[]? Items { get; set; } [Member(2)] public New? Item { get; set; } }

            public static class Conversions
            {
                public static object Forth() => StateSerializer.Restore<New>(StateSerializer.Save(new Old { First = "Ada", Port = 5 })).Name!;
                public static object Inside()
                {
                    NewBox box = StateSerializer.Restore<NewBox>(StateSerializer.Save(new OldBox
                    {
                        Items = [(new Newer { First = "Ada" }, 1), (new Newer { First = "Bob" }, 2)],
                        Item = new Newer { First = "Eve" },
                    }));
                    return string.Join(' ', box.Items!.Select(item => item.Item1!{{value}}.Name)) + " " + box.Item!{{value}}.Name;
                }

                public static object Carried() => StateSerializer.Restore<Newer>(StateSerializer.Save(StateSerializer.Restore<New>(
                    StateSerializer.Save(new Newer { First = "Ada", Extra = "more" })))).Extra!;
            }
            """);
        Assert.Equal("Ada", shape.Make("Forth"));
        Assert.Equal("Ada Bob Eve", shape.Make("Inside"));
        Assert.Equal("more", shape.Make("Carried"));
    }

    [Theory]
    [InlineData("private partial void Take(string first) => Names.Add(first);")]
    [InlineData("private partial New Take(string first) => new() { Names = { Names[0], first } };")]
    public void Restore_CollectionWithoutSetter_IsFilledBeforeAndAfter(string method)
    {
        CompiledShape shape = CompiledShape.Of($$"""
            [State("session")]
            public sealed partial class Old { [Member(1)] public string? First { get; set; } [Member(2)] public List<string> Names { get; } = []; }

            [State("session"), Retired(1, typeof(string), Migrate = "Take")]
            public sealed partial class New { [Member(2)] public List<string> Names { get; } = []; {{method}} }

            public static class Conversions
            {
                public static object Forth() =>
                    string.Join('+', StateSerializer.Restore<New>(StateSerializer.Save(new Old { First = "b", Names = { "a" } })).Names);
            }
            """);
        Assert.Equal("a+b", shape.Make("Forth"));
    }

    [Fact]
    public void Restore_HierarchyInWhichEachClassMigrates_CallsTheBaseClassFirst()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State] public abstract partial class OldBase { [Member(1)] public int Number { get; set; } }
            [State("leaf")] public sealed partial class OldLeaf : OldBase { [Member(1)] public string? Text { get; set; } }

            [State, Retired(1, typeof(int), Migrate = nameof(Take))]
            public abstract partial class Base<T>
            {
                [StateIgnore] public string Calls { get; protected set; } = "";
                private partial void Take(int number) => Calls += $"base {number} {typeof(T).Name} ";
            }

            [State("leaf"), Retired(1, typeof(string), Migrate = nameof(Take))]
            public sealed partial class Leaf : Base<Guid>
            {
                private partial void Take(string text) => Calls += $"leaf {text}";
            }

            public static class Conversions
            {
                public static object Forth() => StateSerializer.Restore<Leaf>(StateSerializer.Save(new OldLeaf { Number = 7, Text = "a" })).Calls;
            }
            """);
        Assert.Equal("base 7 Guid leaf a", shape.Make("Forth"));
    }

    [Fact]
    public void Restore_BaseRecordThatGivesBackAnother_StaysOfItsType()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State] public abstract partial record OldBase { [Member(1)] public int Number { get; set; } }
            [State("leaf")] public sealed partial record OldLeaf : OldBase { [Member(1)] public string? Text { get; set; } }

            [State, Retired(1, typeof(int), Migrate = nameof(Take))]
            public abstract partial record Base
            {
                [Member(2)] public string? Label { get; init; }
                private partial Base Take(int number) => this with { Label = $"number {number}" };
            }

            [State("leaf")]
            public sealed partial record Leaf([property: Member(1)] string? Text) : Base;

            public static class Conversions
            {
                public static object Forth() => StateSerializer.Restore<Leaf>(StateSerializer.Save(new OldLeaf { Number = 7, Text = "a" })).ToString();
            }
            """);
        Assert.Equal("Leaf { Label = number 7, Text = a }", shape.Make("Forth"));
    }

    [Fact]
    public void Restore_MigrationThatRefuses_IsRejectedWithoutTheValue()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State("old")] public sealed partial class Old { [Member(1)] public string? Word { get; set; } }
            [State("old"), Retired(1, typeof(string), Migrate = "Take")]
            public sealed partial class New { private partial void Take(string word) => throw new FormatException(word); }

            public static class Conversions
            {
                public static object Forth()
                {
                    StateSerializer.TryRestore<New>(StateSerializer.Save(new Old { Word = "hunter2" }), out _, out StateFormatException? error);
                    return error!.Code + error.ToString();
                }
            }
            """);
        string error = (string)shape.Make("Forth");
        Assert.StartsWith("Rejected", error);
        Assert.DoesNotContain("hunter2", error);
    }

    [Theory]
    [InlineData("class", "nameof(MigrateHost)")]
    [InlineData("class", "nameof(Session.MigrateHost)")]
    [InlineData("class", "\"MigrateHost\"")]
    [InlineData("record", "nameof(MigrateHost)")]
    [InlineData("readonly struct", "nameof(MigrateHost)")]
    public void MethodThatIsNotWritten_IsAskedForByTheCompilerAndNothingElse(string kind, string name)
    {
        string keyword = kind.StartsWith("readonly", StringComparison.Ordinal) ? "readonly partial struct" : $"partial {kind}";
        GeneratorRun run = GeneratorRun.Of(
            $"[State, Retired(1, typeof(string), Migrate = {name})] public {keyword} Session;");
        Diagnostic diagnostic = Assert.Single(run.CompilerDiagnostics());
        Assert.Equal("CS8795", diagnostic.Id);
        Assert.Contains("MigrateHost(string)", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Lists of structs are in columns without presence bits. A value that differs from its type's default counts as present.</summary>
    [Theory]
    [InlineData("partial struct", "[Member(1)] public int Width { get; set; } [Member(3, Since = 2)] public int Area { get; set; }", "void Take(int height, bool open) => Area = open ? -height : Width * height;")]
    [InlineData("partial record struct", "[Member(1)] public required int Width { get; init; } [Member(3, Since = 2)] public int Area { get; init; }", "New Take(int height, bool open) => this with { Area = open ? -height : Width * height };")]
    public void Restore_ManyStructs_EachIsMigrated(string declaration, string members, string method)
    {
        CompiledShape shape = CompiledShape.Of($$"""
            [State("box")] public partial record struct Old([Member(1)] int Width, [Member(2)] int Height, [Member(4)] bool Open);
            [State("boxes")] public partial class OldBoxes { [Member(1)] public List<Old> All { get; set; } = []; }

            [State("box", Version = 2), Retired(2, typeof(int), Migrate = nameof(Take)), Retired(4, typeof(bool), Migrate = nameof(Take))]
            public {{declaration}} New
            {
                {{members}}
                private partial {{method}}
            }

            [State("boxes")] public partial class NewBoxes { [Member(1)] public List<New> All { get; set; } = []; }

            public static class Conversions
            {
                public static object Areas()
                {
                    OldBoxes old = new() { All = [.. Enumerable.Range(0, 12).Select(i => new Old(10, i, i == 7))] };
                    return string.Join(' ', StateSerializer.Restore<NewBoxes>(StateSerializer.Save(old)).All.Select(box => box.Area));
                }
            }
            """);
        Assert.Equal("0 10 20 30 40 50 60 -7 80 90 100 110", shape.Make("Areas"));
    }
}
