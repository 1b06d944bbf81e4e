using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>One cause, one error: a type with errors causes no others where it is used, in generated code or in the user's code.</summary>
public sealed class CascadeTests
{
    private const string Users = """
        [State("holder")]
        public sealed partial class Holder
        {
            [Member(1)] public REFUSED A { get; set; } = default!;
            [Member(2)] public List<REFUSED> B { get; } = [];
            [Member(3)] public Dictionary<string, REFUSED?[]>? C { get; set; }
            [Member(4)] public Page<REFUSED>? D { get; set; }
        }

        [State("page")] public sealed partial class Page<T> { [Member(1)] public T? A { get; set; } }
        public static class Program
        {
            public static byte[] Save(Holder holder) => StateSerializer.Save(holder);
            public static REFUSED Again(byte[] blob) => StateSerializer.Restore<REFUSED>(blob);
        }
        """;

    [Theory]
    [InlineData("SG0020", "[State] public sealed partial class Refused { public int A { get; set; } }")]
    [InlineData("SG0021", "[State] public sealed partial class Refused { [Member(1)] public object? A { get; set; } }")]
    [InlineData("SG0002", "[State] public sealed partial class Refused : Exception { }")]
    [InlineData("SG0010", "[State] public partial struct Refused { [Member(1)] public int A; [Member(1)] public int B; }")]
    [InlineData("SG0031", "[State] public sealed partial record Refused([property: StateIgnore] int A);")]
    [InlineData("SG0013", "[State(Version = 0)] public readonly partial record struct Refused;")]
    [InlineData("SG0001", "public class Outer { [State] public sealed partial class Inner { } }", "Outer.Inner")]
    [InlineData("SG0043", "[StateUnion(1, typeof(string))] public partial interface Refused;")]
    [InlineData("SG0007", "[StateUnion(1, typeof(Case))] public partial interface Refused { static abstract int A { get; } } [State(\"case\")] public sealed partial class Case : Refused { public static int A => 1; }")]
    [InlineData("SG0017", "[State(Version = 2), Retired(1, typeof(string), Migrate = \"Refused\")] public sealed partial class Refused { }")]
    public async Task RefusedType_ThatOthersName_IsTheOnlyError(string id, string refused, string name = "Refused")
    {
        // C# itself rejects an interface with static abstract members as a type argument of Restore.
        string users = id switch
        {
            "SG0007" => "[State(\"holder\")] public sealed partial class Holder { [Member(1)] public REFUSED? A { get; set; } public static byte[] Save(Holder holder) => StateSerializer.Save(holder); }",
            "SG0001" => Users.Replace("=> StateSerializer.Restore<REFUSED>(blob)", "=> throw null!"),
            _ => Users,
        };
        GeneratorRun run = GeneratorRun.Of(refused, users.Replace("REFUSED", name));

        IEnumerable<Diagnostic> reported = (await run.AnalyzerDiagnosticsAsync()).Where(each => each.Severity == DiagnosticSeverity.Error);
        Assert.All(reported, each => Assert.Equal(id, each.Id));
        Assert.NotEmpty(reported);
        Assert.DoesNotContain(run.CompilerDiagnostics(), each => each.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task TypeThatLacksTheAttribute_WhereAMemberHoldsItAndACallSavesIt_IsToldOfOnce()
    {
        GeneratorRun run = GeneratorRun.Of("""
            public sealed partial class Room { public int A { get; set; } }
            [State("holder")] public sealed partial class Holder { [Member(1)] public List<Room> Rooms { get; } = []; }
            public static class Program { public static byte[] Save(Room room) => StateSerializer.Save(room); }
            """);

        Assert.Equal(["SG0022"], (await run.AnalyzerDiagnosticsAsync()).Select(each => each.Id));
    }

    [Fact]
    public async Task UnionWhoseCasesAreRefused_HasNoErrorOfItsOwn()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square)), StateUnion(3, typeof(Line))] public abstract partial class Shape { public int Kept { get; set; } }
            [State("circle")] public sealed partial class Circle : Shape { }
            [State("square")] public sealed partial class Square : Shape { }
            [State("line")] public sealed class Line : Shape { }
            [State("holder")] public sealed partial class Holder { [Member(1)] public Shape? Shape { get; set; } public static byte[] Save(Shape shape) => StateSerializer.Save(shape); }
            """);

        Assert.Equal(
            ["SG0001", "SG0002", "SG0002", "SG0002"],
            (await run.AnalyzerDiagnosticsAsync()).Select(each => each.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(run.CompilerDiagnostics(), each => each.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The compiler requires the declaration of a partial method, whatever other errors its class has.</summary>
    [Fact]
    public async Task MigrationOfRefusedType_IsDeclared()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [State(Version = 2), Retired(1, typeof(string), Migrate = nameof(Take))]
            public sealed partial class Session { [Member(2)] public object? A { get; set; } private partial void Take(string value) => A = value; }
            """);

        Assert.Equal("SG0021", Assert.Single(await run.AnalyzerDiagnosticsAsync()).Id);
        Assert.DoesNotContain(run.CompilerDiagnostics(), each => each.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public abstract partial class Shape;")]
    [InlineData("public abstract partial class Shape : Root; public abstract class Root { public const int A = 1; public static int B; public int C => 2; public event Action D { add { } remove { } } }")]
    [InlineData("public abstract partial record Shape;")]
    public Task AbstractBaseWithNothingToSave_NeedsNoAttribute(string shape) => AnalyzerAssert.AcceptsAsync($$"""
        [StateUnion(1, typeof(Circle))] {{shape}}
        [State("circle")] public sealed partial {{(shape.Contains("record") ? "record" : "class")}} Circle : Shape { [Member(1)] public int Radius { get; set; } }
        [State("holder")] public sealed partial class Holder { [Member(1)] public Shape? Shape { get; set; } }
        """);

    [Theory]
    [InlineData("public abstract class Root { public int A { get; set; } }")]
    [InlineData("public abstract class Root { private int _a; protected int B => _a++; }")]
    [InlineData("public abstract class Root(int a) { public Root() : this(1) { } public int A => a; }")]
    [InlineData("public abstract class Root : Top; [State(\"top\")] public abstract partial class Top { [Member(1)] public int A { get; set; } }")]
    [InlineData("public class Root;")]
    public async Task BaseWithSomethingToSave_IsReported(string root)
    {
        GeneratorRun run = GeneratorRun.Of($"{root} [State(\"session\")] public sealed partial class Session : Root;");
        Assert.Equal("SG0002", Assert.Single(await run.AnalyzerDiagnosticsAsync()).Id);
    }
}
