using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0082 and SG0083: types that are used as states but are not. The compiler also reports CS0311 or CS0315.</summary>
public sealed class RootRuleTests
{
    private const string Unmarked = "'Room' is used as a state but is not marked [State]; mark it [State], make it partial, and give its members ids";
    private const string Types = """

        public sealed class Room { public string? Name { get; set; } }
        [State("session")] public partial class Session { [Member(1)] public int Size { get; set; } }
        [State("point")] public partial struct Point { [Member(1)] public int X { get; set; } }
        public static class Mine
        {
            public static byte[] Pack<T>(this T state) where T : IStateSerializable<T> => StateSerializer.Save(state);
            public static void All<TKey, TState>(Dictionary<TKey, TState[]> states) where TKey : notnull where TState : class, IStateSerializable<TState> { }
        }
        public interface IOwn<T> : IStateSerializable<T> where T : IOwn<T>;
        public sealed class Store<T> where T : IStateSerializable<T>;
        public sealed class Of<T> where T : IOwn<T>;
        """;

    [Theory]
    [InlineData("static byte[] A(Room room) => StateSerializer.Save([|room|]);")]
    [InlineData("static void A(Room room, System.Buffers.IBufferWriter<byte> writer) => StateSerializer.Save([|room|], writer);")]
    [InlineData("static Room A(byte[] blob) => StateSerializer.Restore<[|Room|]>(blob);")]
    [InlineData("static void A(byte[] blob) => StateSerializer.TryRestore<[|Room|]>(blob, out _);")]
    [InlineData("static void A(byte[] blob, Room room) => StateSerializer.RestoreInto(blob, [|room|]);")]
    [InlineData("static byte[] A(Room room) => [|room|].Pack();")]
    [InlineData("static byte[] A(Room room) => Mine.Pack(state: [|room|]);")]
    [InlineData("static byte[] A(Room room) => Mine.Pack<[|Room|]>(room);")]
    [InlineData("static void A(Dictionary<int, Room[]> rooms) => Mine.All([|rooms|]);")]
    [InlineData("static object A() => new Store<[|Room|]>();")]
    [InlineData("static object A() => new Of<[|Room|]>();")]
    [InlineData("static Func<Room, byte[]> A() => [|StateSerializer.Save|];")]
    [InlineData("static IEnumerable<byte[]> A(List<Room> rooms) => rooms.Select(room => StateSerializer.Save([|room|]));")]
    public Task UnmarkedClass_UsedAsState_IsToldToBeMarked(string use) => ReportsAsync("SG0082", Unmarked, use);

    [Theory]
    [InlineData("public struct Other;")]
    [InlineData("public readonly record struct Other(int A);")]
    [InlineData("public record Other(int A);")]
    [InlineData("public class Other : Session;")]
    [InlineData("public class Other : Room2; public class Room2;")]
    public Task UnmarkedTypeOfAnyKind_IsToldToBeMarked(string type) => ReportsAsync(
        "SG0082", Unmarked.Replace("Room", "Other"), $"static byte[] A(Other other) => StateSerializer.Save([|other|]); {type}");

    [Theory]
    [InlineData("List<int>", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public List<int> Value { get; set; }'")]
    [InlineData("List<Room>", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public List<Room> Value { get; set; }'")]
    [InlineData("Room[]", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public Room[] Value { get; set; }'")]
    [InlineData("IReadOnlyDictionary<string, Session>", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public IReadOnlyDictionary<string, Session> Value { get; set; }'")]
    [InlineData("(int A, string B)", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public (int A, string B) Value { get; set; }'")]
    [InlineData("string", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public string Value { get; set; }'")]
    [InlineData("int", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public int Value { get; set; }'")]
    [InlineData("int?", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public int? Value { get; set; }'")]
    [InlineData("DayOfWeek", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public DayOfWeek Value { get; set; }'")]
    [InlineData("Rooms", "cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public Rooms Value { get; set; }'")]
    [InlineData("Point?", "may be null; use 'Point'")]
    [InlineData("object", "can be anything; use the state type itself, or a union of the types that it can be")]
    [InlineData("IShape", "is an interface; name the types that it can be with [StateUnion(tag, typeof(...))] on it")]
    [InlineData("Shape", "is abstract; name the types that it can be with [StateUnion(tag, typeof(...))] on it")]
    [InlineData("Marked", "is abstract; name the types that it can be with [StateUnion(tag, typeof(...))] on it")]
    [InlineData("Action", "holds code or an address; save what it is made from")]
    [InlineData("Failure", "derives from 'Exception', whose members would be lost; save a [State] class with the data that you need from it")]
    [InlineData("System.IO.Stream", "is not marked [State] in 'System.Private.CoreLib', which declares it; save a [State] class with the data that you need from it")]
    public async Task TypeThatCannotBeMarked_UsedAsState_IsTold(string type, string reason)
    {
        const string More = " public class Rooms : List<int>; public interface IShape; public abstract class Shape; [State(\"marked\")] public abstract partial class Marked; public class Failure : Exception;";
        string name = type.Split('.').Last();
        string message = $"'{name}' is used as a state, but {reason}";
        await ReportsAsync("SG0083", message, $"static byte[] A({type} value) => StateSerializer.Save([|value|]);{More}");
        await ReportsAsync("SG0083", message, $"static void A(byte[] blob) => StateSerializer.Restore<[|{type}|]>(blob);{More}");
    }

    [Theory]
    [InlineData("static byte[] A<T>(T value) => StateSerializer.Save([|value|]);")]
    [InlineData("static byte[] A<T>(T value) where T : class => Mine.Pack([|value|]);")]
    [InlineData("static T A<T>(byte[] blob) where T : Session => StateSerializer.Restore<[|T|]>(blob);")]
    public Task TypeParameterWithoutConstraint_IsToldTheConstraint(string use) => ReportsAsync(
        "SG0083", "'T' is used as a state, but is a type parameter without a constraint; add 'where T : IStateSerializable<T>'", use);

    [Theory]
    [InlineData("static object A() => StateSerializer.Save([|new { Size = 1 }|]);", "'<anonymous type: int Size>' is used as a state, but has no name; declare a [State] class instead")]
    [InlineData("static byte[] A(List<Room> rooms) => StateSerializer.Save([|rooms.Select(room => room.Name)|]);", "'IEnumerable<string?>' is used as a state, but cannot be marked [State]; wrap it in a [State] class, as '[Member(1)] public IEnumerable<string?> Value { get; set; }'")]
    public Task Expression_OfTypeThatCannotBeMarked_IsTold(string use, string message) => ReportsAsync("SG0083", message, use);

    /// <summary>There is no report for valid types, and none if the compiler or a rule at the type reports another error.</summary>
    [Theory]
    [InlineData("static byte[] A(Session session) => StateSerializer.Save(session);")]
    [InlineData("static byte[] A(Session? session) => StateSerializer.Save(session!);")]
    [InlineData("static byte[] A(Point point) => point.Pack();")]
    [InlineData("static byte[] A<T>(T value) where T : IStateSerializable<T> => StateSerializer.Save(value);")]
    [InlineData("static byte[] A<T>(T value) where T : IOwn<T> => StateSerializer.Save(value);")]
    [InlineData("static object A(Store<Session> store) => new Store<Point>();")]
    [InlineData("static byte[] A() => StateSerializer.Save(missing);")]
    [InlineData("static void A() => StateSerializer.Restore<Missing>([]);")]
    [InlineData("static byte[] A() => StateSerializer.Save();")]
    [InlineData("static byte[] A() => StateSerializer.Save(null);")]
    [InlineData("static byte[] A(Session session) => StateSerializer.Save(session, 1, 2, 3);")]
    [InlineData("static void A(byte[] blob, Point point) => StateSerializer.RestoreInto(blob, point);")]
    [InlineData("static List<Room> A(Room room) => new List<Room> { room, 1 };")]
    [InlineData("static string A() => nameof(Store<Room>);", true)]
    public async Task RightTypeOrOtherError_IsSilent(string use, bool isNamed = false)
    {
        GeneratorRun run = GeneratorRun.Of($"public static class Program {{ {use} }}" + Types);
        Assert.Equal(isNamed ? ["SG0082"] : [], (await run.AnalyzerDiagnosticsAsync()).Select(each => each.Id));
    }

    [Theory]
    [InlineData("SG0020", "[State] public partial class Refused { public int A { get; set; } }")]
    [InlineData("SG0001", "[State] public class Refused { [Member(1)] public int A { get; set; } }")]
    [InlineData("SG0002", "[State] public partial class Refused : Exception { }")]
    [InlineData("SG0051", "public class Refused { [Member(1)] public int A { get; set; } }")]
    [InlineData("SG0043", "[StateUnion(1, typeof(string))] public partial interface Refused;")]
    public async Task RefusedType_UsedAsState_HasOneReport(string id, string type)
    {
        GeneratorRun run = GeneratorRun.Of($"public static class Program {{ static byte[] A(Refused value) => StateSerializer.Save(value); }} {type}");
        Assert.Equal(id, Assert.Single(await run.AnalyzerDiagnosticsAsync()).Id);
    }

    [Fact]
    public async Task ClassOfAnotherAssembly_IsToldWhoDeclaresIt()
    {
        MetadataReference library = TestCompilation.Create("public sealed class Foreign { }").WithAssemblyName("Library").ToMetadataReference();
        CSharpCompilation compilation = TestCompilation.Create("public static class Program { static byte[] A(Foreign value) => StateSerializer.Save(value); }");
        GeneratorRun run = GeneratorRun.Of(compilation.AddReferences(library));
        Assert.Equal(
            "'Foreign' is used as a state, but is not marked [State] in 'Library', which declares it; save a [State] class with the data that you need from it",
            Assert.Single(await run.AnalyzerDiagnosticsAsync()).GetMessage(CultureInfo.InvariantCulture));
    }

    private static async Task ReportsAsync(string id, string message, string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        const string Before = "public static class Program { ";
        string source = Before + marked.Replace("[|", "").Replace("|]", "");
        int close = source.IndexOf(';') + 1;
        GeneratorRun run = GeneratorRun.Of(source.Insert(close, " }") + Types);

        ImmutableArray<Diagnostic> diagnostics = await run.AnalyzerDiagnosticsAsync();

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal(TextSpan.FromBounds(start + Before.Length, end + Before.Length), diagnostic.Location.SourceSpan);
        Assert.Contains(run.CompilerDiagnostics(), each => each.Severity == DiagnosticSeverity.Error);
    }
}
