using StateGen.CompilerServices;
using StateGen.Generator.Tests.Hosting;
using StateGen.Generator.Tests.Shapes;

namespace StateGen.Generator.Tests.Snapshots;

/// <summary>Shows generated code as a reader sees it, for types that together use every form of output.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Minimal() => AssertApproved("Chats.Minimal", """
        namespace Chats;

        [State]
        public sealed partial class Minimal
        {
            [Member(1)] public int Number { get; set; }
        }
        """);

    [Fact]
    public void BoundedKinds() => AssertApproved("Chats.BoundedKinds", """
        namespace Chats;

        public enum Mode : byte { Off, On }

        [State("bounded")]
        public sealed partial class BoundedKinds
        {
            [Member(1)] public bool Flag { get; set; }
            [Member(2)] public bool? Choice { get; set; }
            [Member(3)] public byte Byte { get; set; }
            [Member(4)] public int Number { get; set; }
            [Member(5, Fixed = true)] public ulong Hash { get; set; }
            [Member(6)] public long? Count { get; set; }
            [Member(7)] public double Ratio { get; set; }
            [Member(8)] public decimal Price { get; set; }
            [Member(9)] public char Letter { get; set; }
            [Member(10)] public Mode Mode { get; set; }
            [Member(11)] public Guid Id { get; set; }
            [Member(12)] public DateTimeOffset? LastSeen { get; set; }
        }
        """);

    [Fact]
    public void MemberOptions() => AssertApproved("Chats.MemberOptions", """
        namespace Chats;

        [State("options", Version = 3, OldestVersion = 2, PreserveReferences = true)]
        public sealed partial class MemberOptions
        {
            [Member(1), KnownValues("$Junk", "\\Seen")] public List<string> Flags { get; } = [];
            [Member(2), Sensitive] public string? Password { get; set; }
            [Member(3)] public MemberOptions? Parent { get; init; }
        }
        """);

    [Fact]
    public void Generic() => AssertApproved("Chats.Page-1", """
        namespace Chats;

        [State("page")]
        public sealed partial class Page<T>
        {
            [Member(1)] public List<T> Items { get; } = [];
            [Member(2)] public T? Cursor { get; set; }
        }

        [State]
        public sealed partial class Book
        {
            [Member(1)] public Page<Guid>? First { get; set; }
        }

        public static class Use
        {
            public static byte[] Save(Page<string> page) => StateSerializer.Save(page);
        }
        """);

    [Fact]
    public void GenericArguments() => AssertApproved("StateGen-Arguments", """
        namespace Chats;

        [State("page")]
        public sealed partial class Page<T>
        {
            [Member(1)] public List<T> Items { get; } = [];
        }

        [State]
        public sealed partial class Book
        {
            [Member(1)] public Page<Guid>? First { get; set; }
        }

        public static class Use
        {
            public static byte[] Save(Page<Page<string?>> page) => StateSerializer.Save(page);
        }
        """);

    [Fact]
    public void Collections() => AssertApproved("Chats.Collections", """
        namespace Chats;

        [State]
        public sealed partial class Room
        {
            [Member(1)] public string? Name { get; set; }
        }

        [State]
        public sealed partial class Collections
        {
            [Member(1)] public string? Name { get; set; }
            [Member(2)] public byte[]? Picture { get; set; }
            [Member(3)] public List<string?> Tags { get; } = [];
            [Member(4)] public Dictionary<string, List<int>> Read { get; } = new(StringComparer.OrdinalIgnoreCase);
            [Member(5)] public HashSet<Guid>? Seen { get; set; }
            [Member(6)] public Room? Current { get; set; }
            [Member(7)] public Room[]? Rooms { get; set; }
            [Member(8)] public int Size { get; set; }
        }
        """);

    [Fact]
    public void PositionalStruct() => AssertApproved("Chats.PositionalStruct", """
        namespace Chats;

        [State(Version = 2)]
        public readonly partial record struct PositionalStruct(
            [Member(1)] uint From, [property: Member(2)] uint To, [Member(3, Since = 2)] string Label = "none");
        """);

    [Fact]
    public void Construction() => AssertApproved("Chats.Construction", """
        namespace Chats;

        [State(Version = 2)]
        public sealed partial class Construction
        {
            [Member(4)] private readonly Guid _id;

            private Construction(Guid id) => _id = id;

            [Member(1)] public required string User { get; init; }
            [Member(2)] public DateTime Since { get; init; }
            [Member(3)] public List<int> Sizes { get; } = [];
            [Member(5, Since = 2)] public int @class { get; set; } = 12;
            [StateIgnore] public required object? Socket { get; set; }
        }
        """);

    [Fact]
    public void ThreeLayers() => AssertApproved("Chats.ThreeLayers", """
        namespace Chats;

        [State("layers", Version = 4)]
        public sealed partial class ThreeLayers
        {
            [Member(1)] public int Number { get; set; }
            [Member(2, Since = 2)] public int FontSize { get; set; } = 12;
            [Member(3, Since = 2)] public string? Topic { get; set; }
            [Member(4, Since = 4)] public bool Muted { get; set; }
            [Member(5, Since = 4)] public List<int> Unread { get; } = [];
        }
        """);

    [Fact]
    public void Migration() => AssertApproved("Chats.Migrating", """
        namespace Chats;

        [State("migrating", Version = 2)]
        [Retired(1, typeof(string), Migrate = nameof(MigrateName)), Retired(2, typeof(string), Migrate = nameof(MigrateName))]
        [Retired(3, typeof(bool), Since = 2, Migrate = nameof(MigrateQuiet))]
        public sealed partial class Migrating
        {
            [Member(4)] public string? Name { get; set; }

            private partial void MigrateName(string? first, string? last) => Name = $"{first} {last}";
            private partial void MigrateQuiet(bool quiet) => _ = quiet;
        }

        [State]
        public partial record User
        {
            [Member(1)] public Migrating? Of { get; init; }
        }
        """);

    [Fact]
    public void MigrationOfARecord() => AssertApproved("Chats.Endpoint", """
        namespace Chats;

        [State("endpoint"), Retired(1, typeof(int), Migrate = nameof(MigratePort))]
        public sealed partial record Endpoint([property: Member(2)] string? Address)
        {
            private partial Endpoint MigratePort(int port) => this with { Address = $":{port}" };
        }
        """);

    [Fact]
    public void UnionWithUnknownCase() => AssertApproved("Chats.INote-Union", """
        namespace Chats;

        [StateUnion(1, typeof(Text)), UnknownCase(typeof(UnknownNote))]
        public partial interface INote;

        [State("text")] public sealed partial class Text : INote;
        public sealed record UnknownNote(UnknownCaseData Case) : INote;
        """);

    [Fact]
    public void Retired() => AssertApproved("Chats.Retired", """
        namespace Chats;

        [State("retired", Version = 3)]
        [Retired(2, typeof(string), KnownValues = ["on", "off"])]
        [Retired(3, typeof(bool))]
        [Retired(4, typeof(uint), Fixed = true)]
        [Retired(6, typeof(List<Guid>), Since = 2)]
        [Retired(7, typeof(int), Since = 3)]
        public sealed partial class Retired
        {
            [Member(1)] public string? Topic { get; set; }
            [Member(5, Since = 2)] public int FontSize { get; set; }
        }
        """);

    [Fact]
    public void Nested() => AssertApproved("Chats.Outer.Middle.Nested", """
        namespace Chats;

        public static partial class Outer
        {
            internal partial struct Middle
            {
                [State]
                private partial struct Nested
                {
                    [Member(1)] public int Number;
                    [Member(2)] public string? Text;
                    [Member(3)] public bool Flag;
                    [Member(4, Fixed = true)] public long Hash;
                }
            }
        }
        """);

    [Fact]
    public void ManyMembers() => AssertApproved("ManyMembers", $$"""
        [State]
        public sealed partial class ManyMembers
        {
            {{string.Join("\n    ", Enumerable.Range(1, 66).Select(id => $"[Member({id})] public {(id % 2 == 0 ? "bool" : "byte")} M{id} {{ get; set; }}"))}}
        }
        """);

    [Fact]
    public void Derived() => AssertApproved("Chats.Derived", """
        namespace Chats;

        [State(Version = 2)]
        public abstract partial class Base
        {
            [Member(1)] private int _count;
            [Member(2, Since = 2)] public string? Topic { get; private set; }
            public int Next() => _count++;
        }

        [State]
        public partial class Derived : Base
        {
            [Member(1)] public bool Muted { get; set; }
        }
        """);

    [Fact]
    public void AbstractBase() => AssertApproved("Chats.AbstractBase", """
        namespace Chats;

        [State]
        public abstract partial class AbstractBase
        {
            [Member(1)] public int Number { get; set; }
        }
        """);

    [Fact]
    public void Union() => AssertApproved("Chats.IShape-Union", """
        namespace Chats;

        [State("shape")]
        [StateUnion(1, typeof(Circle))]
        [StateUnion(7, typeof(Square))]
        public partial interface IShape;

        [State] public sealed partial class Circle : IShape { [Member(1)] public int Radius { get; set; } }
        [State] public readonly partial record struct Square([Member(1)] int Side) : IShape;
        """);

    [Fact]
    public void HooksAndAccessors() => AssertApproved("Chats.HooksAndAccessors", """
        namespace Chats;

        [State]
        public abstract partial class Timer
        {
            [BeforeSave] private void Stop() { }
            [AfterRestore] private void Start() { }
        }

        [State]
        public sealed partial class HooksAndAccessors : Timer
        {
            [Member(1)] public int Number { get; }
            [Member(2)] private readonly string? _text;
            public HooksAndAccessors() { }
            public HooksAndAccessors(object text) => _text = text.ToString();
            [AfterRestore] private void Check() => _ = _text;
        }
        """);

    [Fact]
    public void KnownStates() => AssertApproved("StateGen-KnownStates", """
        [State("b")] public sealed partial class First { }
        [State] public sealed partial class Second { }
        [State("not this one")] public abstract partial class Third { }
        [State("a \"quoted\" one"), StateUnion(1, typeof(Case))] public partial interface IUnion;
        [State] public sealed partial class Case : IUnion { }
        """);

    private static void AssertApproved(string file, string source)
    {
        // Approved code must compile. The samples here have nothing to run.
        Assert.Empty(CompiledShape.Of(source).Samples());
        Snapshot.AssertApproved(file, GeneratorRun.Of(source).Source(file + ".g.cs"));
    }
}
