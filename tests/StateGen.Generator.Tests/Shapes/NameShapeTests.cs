using Microsoft.CodeAnalysis.CSharp;
using StateGen.CompilerServices;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests names that could collide with those of generated code, with keywords, or with each other.</summary>
public sealed class NameShapeTests
{
    private static readonly string[] Keywords =
    [
        .. SyntaxFacts.GetReservedKeywordKinds()
            .Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Where(text => text.Length > 0 && !text.StartsWith('_') && text is not ("class" or "void" or "enum"))
            .Distinct(),
    ];

    /// <summary>Declares a member of each kind for every keyword: assigned, in a later layer, and passed to a constructor.</summary>
    [Fact]
    public void Members_NamedLikeKeywords_RoundTrip()
    {
        string assigned = Lines(index => $$"""[Member({{index + 1}})] public string? @{{Keywords[index]}} { get; set; }""");
        string later = Lines(index => $$"""[Member({{index + 1}}, Since = 2)] public int @{{Keywords[index]}} { get; init; }""");
        string positional = string.Join(", ", Keywords.Select((name, index) => $"[Member({index + 1})] int @{name}"));
        string arguments = string.Join(", ", Keywords.Select((name, index) => $"{index + 1}"));
        string values = string.Join(", ", Keywords.Select((name, index) => $"@{name} = {index + 1}"));
        string texts = string.Join(", ", Keywords.Select(name => $"@{name} = \"{name}\""));
        CompiledShape.AssertRoundTrip($$"""
            namespace @namespace.@class;

            [State]
            public partial class @class
            {
                {{assigned}}

                public static object Sample() => new @class { {{texts}} };
            }

            [State(Version = 2)]
            public partial class @void
            {
                {{later}}

                public static object Sample() => new @void { {{values}} };
            }

            [State]
            public partial record @enum({{positional}})
            {
                public static object Sample() => new @enum({{arguments}});
            }
            """);
    }

    private static string Lines(Func<int, string> line) => string.Join("\n", Enumerable.Range(0, Keywords.Length).Select(line));

    [Fact]
    public void RequiredMembers_NamedLikeKeywords_RoundTrip() => CompiledShape.AssertRoundTrip("""
        public partial class @static
        {
            [State]
            public partial class Inner
            {
                [Member(1)] public required string @string { get; init; }
                [StateIgnore] public required string @object { get; init; }
                [Member(2)] public List<@static.Inner?> @class { get; } = [];

                public static object Sample() => new Inner { @string = "x", @object = null!, @class = { null } };
            }
        }
        """);

    /// <summary>Uses the names of generated code as members of the first layer and of a later one.</summary>
    [Theory]
    [InlineData("{ get; set; }")]
    [InlineData("{ get; init; }")]
    public void Members_NamedLikeGeneratedLocals_RoundTrip(string accessors)
    {
        string[] names =
        [
            "value", "writer", "reader", "bounded", "present", "layers", "unknownLayers", "UnknownLayers", "member", "_",
            "present_0", "present_1", "present2_0", "bounded2", "present2", "hasLayer2", "end2", "start2",
            "bounded3", "present3", "hasLayer3", "end3", "start3", "Value", "Writer", "Reader", "Bounded2", "HasLayer3",
            "global", "StateGen", "System", "Layout", "Write", "Read", "IsDefault", "value1", "writer2", "value_1",
        ];
        string members = string.Join("\n    ", names.Select((name, index) =>
            $"[Member({index + 1}, Since = {1 + (index % 3)})] public string? {name} {accessors}"));
        string many = string.Join("\n    ", Enumerable.Range(100, 70).Select(id =>
            $"[Member({id}, Since = {1 + (id % 3)})] public bool Bit{id} {accessors}"));
        string values = string.Join(", ", names.Select(name => $"{name} = \"{name}\""));
        CompiledShape.AssertRoundTrip($$"""
            [State(Version = 3)]
            public partial struct Collision
            {
                {{members}}
                {{many}}

                public static object Sample() => new Collision { {{values}}, Bit100 = true, Bit169 = true };
            }
            """);
    }

    [Fact]
    public void Members_ThatDifferByCaseOrUnderscore_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State(Version = 2)]
        public partial class Twins
        {
            [Member(1)] public int Foo { get; set; }
            [Member(2)] public int foo { get; set; }
            [Member(3)] public int _foo { get; set; }
            [Member(4)] public int __foo { get; set; }
            [Member(5)] public int foo4 { get; set; }
            [Member(6, Since = 2)] public int FOO { get; set; }
            [Member(7, Since = 2)] public int foo2 { get; set; }
            [Member(8)] public string? foo3 { get; set; }
            [Member(9)] public int _ { get; set; }
            [Member(10)] public int __ { get; set; }

            public static object Sample() => new Twins
            {
                Foo = 1, foo = 2, _foo = 3, __foo = 4, foo4 = 5, FOO = 6, foo2 = 7, foo3 = "8", _ = 9, __ = 10,
            };
        }

        [State]
        public partial record Positional([Member(1)] int Foo, [Member(2)] int foo, [Member(3)] int _foo)
        {
            public static object Sample() => new Positional(1, 2, 3);
        }
        """);

    [Fact]
    public void Types_ThatDifferByCase_RoundTrip() => CompiledShape.AssertRoundTrip("""
        namespace Chats
        {
            [State] public partial class Room { [Member(1)] public int A { get; set; } public static object Sample() => new Room { A = 1 }; }
            [State] public partial class ROOM { [Member(1)] public int A { get; set; } public static object Sample() => new ROOM { A = 2 }; }
        }

        namespace CHATS
        {
            [State] public partial class Room { [Member(1)] public int A { get; set; } public static object Sample() => new Room { A = 3 }; }
        }
        """);

    [Fact]
    public void Types_NamedLikeOurs_RoundTrip() => CompiledShape.AssertRoundTrip("""
        namespace Chats.StateGen.CompilerServices
        {
            [State] public partial class Int32Formatter { [Member(1)] public int Int32 { get; set; } }
            [State] public partial class StateFormatter { [Member(1)] public Int32Formatter? Inner { get; set; } }
            public sealed class StateWriter;
            public sealed class IStateSerializable;
        }

        namespace Chats.StateGen
        {
            [State]
            public partial class System
            {
                [Member(1)] public CompilerServices.Int32Formatter? Int32Formatter { get; set; }
                [Member(2)] public List<CompilerServices.StateFormatter> List { get; } = [];
                [Member(3)] public global::System.Guid Guid { get; set; }

                public static object Sample() => new System
                {
                    Int32Formatter = new() { Int32 = 5 },
                    List = { new() { Inner = new() { Int32 = 6 } } },
                    Guid = global::System.Guid.NewGuid(),
                };
            }
        }
        """);

    [Fact]
    public void Type_NamedLikeItsNamespace_RoundTrips() => CompiledShape.AssertRoundTrip("""
        namespace Chats
        {
            [State]
            public partial class Chats
            {
                [Member(1)] public Chats? Next { get; set; }
                [Member(2)] public Dictionary<string, Chats?> ByName { get; } = [];

                public static object Sample() => new Chats { Next = new(), ByName = { ["a"] = null, ["b"] = new() } };
            }
        }
        """);

    [Fact]
    public void Names_OutsideOfAscii_RoundTrip() => CompiledShape.AssertRoundTrip("""
        namespace Größe.数据;

        [State("naïve \"name\"\t\u0007 \\ 数")]
        public partial class Zustand
        {
            [Member(1)] public int Länge { get; set; }
            [Member(2)] public string? 名前 { get; set; }

            public static object Sample() => new Zustand { Länge = 3, 名前 = "x" };
        }
        """);
}
