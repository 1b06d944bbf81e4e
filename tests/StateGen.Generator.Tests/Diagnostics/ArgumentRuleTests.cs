namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0056: a generic state type is saved with arguments that can be written.</summary>
public sealed class ArgumentRuleTests
{
    private const string Page = """
        [State] public sealed partial class Page<T> { [Member(1)] public T? First { get; set; } }
        public partial class Outer<T> { [State] public sealed partial class Inner { [Member(1)] public T? First { get; set; } } }
        public sealed class Plain { public int A; }
        public abstract class Shape { public int A; }
        public static class Store
        {
            public static byte[] Put<T>(T state) where T : IStateSerializable<T> => StateSerializer.Save(state);
            public static byte[] PutAll<T>(List<T> states) where T : class, IStateSerializable<T> => StateSerializer.Save(states[0]);
        }
        public sealed class Repository<T> where T : IStateSerializable<T> { public byte[] Save(T state) => StateSerializer.Save(state); }

        """;

    private const string NoFormatter = "has no formatter; write an IStateFormatter of your own for it, or use a type that can be saved";

    [Fact]
    public Task SG0056_ArgumentWithoutFormatter_IsReported() => ReportsAsync(
        "'Page<Action>' cannot be saved or restored, because 'Action' " + NoFormatter,
        "public static byte[] Save(Page<Action> page) => [|StateSerializer.Save(page)|];");

    [Theory]
    [InlineData("public static object Restore() => [|StateSerializer.Restore<Page<Action>>(new byte[9])|];", "Action", NoFormatter)]
    [InlineData("public static byte[] Save() => [|Store.Put(new Page<object>())|];", "object", NoFormatter)]
    [InlineData("public static byte[] Save() => [|Store.PutAll(new List<Page<List<Action>>>())|];", "Action", NoFormatter)]
    [InlineData("public static byte[] Save() => [|Store.Put(new Page<Page<Plain>>())|];", "Plain", "is not a state type; mark it [State] and partial")]
    [InlineData("public static byte[] Save() => [|Store.Put(new Page<Shape>())|];", "Shape", "is abstract and not a union; name the types that it can be with [StateUnion(tag, typeof(...))]")]
    [InlineData("public static byte[] Save() => [|Store.Put(new Outer<Action>.Inner())|];", "Action", NoFormatter)]
    [InlineData("public static Func<Page<Action>, byte[]> Save() => [|Store.Put|];", "Action", NoFormatter)]
    [InlineData("public static object Make() => [|new Repository<Page<Action>>()|];", "Action", NoFormatter)]
    [InlineData("private enum Mode { A } public static byte[] Save() => [|Store.Put(new Page<Mode>())|];", "Mode", "is hidden in 'Program'; make it internal or public")]
    [InlineData("private enum Mode { A } public static byte[] Save() => [|Store.Put(new Page<List<Mode>>())|];", "Mode", "is hidden in 'Program'; make it internal or public")]
    [InlineData("public static byte[] Save() => [|Store.Put(new Page<Local>())|]; } file enum Local { A", "Local", "is local to a file; remove 'file'")]
    public Task SG0056_StateTypeUsedAsAState_IsReported(string member, string type, string reason) =>
        AnalyzerAssert.ReportsMemberAsync("SG0056", $"because '{type}' {reason}", $"{Page} public static class Program {{ {member} }}");

    [Theory]
    [InlineData("object", NoFormatter)]
    [InlineData("Plain", "is not a state type; mark it [State] and partial")]
    public Task SG0056_AttributeThatHelpsNobody_IsReported(string type, string reason) => AnalyzerAssert.ReportsMemberAsync(
        "SG0056", $"'{type}' cannot be saved or restored, because '{type}' {reason}", $"[assembly: StateTypeArgument([|typeof({type})|])] {Page}");

    [Theory]
    [InlineData("public static byte[] Save() => Store.Put(new Page<List<Page<int?>>>());")]
    [InlineData("public static object InMemory() => new Page<Action>();")]
    [InlineData("public static byte[] Save<T>(List<T> item) => Store.Put(new Page<List<T>> { First = item });")]
    [InlineData("internal enum Mode { A } public static byte[] Save() => Store.Put(new Page<Mode>());")]
    public Task SG0056_ArgumentThatCanBeWritten_IsAccepted(string member) => AnalyzerAssert.AcceptsAsync($"{Page} public static class Program {{ {member} }}");

    /// <summary>One cause, one error.</summary>
    [Fact]
    public async Task SG0056_ArgumentThatIsRefusedItself_IsNotReportedAgain()
    {
        Hosting.GeneratorRun run = Hosting.GeneratorRun.Of($$"""
            {{Page}}
            [State] public static partial class Refused;
            [State] public sealed class Whole { [Member(1)] public int A { get; set; } }
            public static class Program { public static byte[] Save() => Store.Put(new Page<Whole>()); }
            """);

        Assert.Equal(["SG0001", "SG0002"], (await run.AnalyzerDiagnosticsAsync()).Select(each => each.Id).Order());
    }

    private static Task ReportsAsync(string message, string member)
    {
        string source = $"{Page} public static class Program {{ {member} }}";
        return AnalyzerAssert.ReportsAtAsync("SG0056", message, source);
    }
}
