using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>A generated file names each formatter once, by an alias that has no other meaning in the type and around it.</summary>
public sealed class FormatterAliasShapeTests
{
    private const string Session = """
        [State] public sealed partial class Session
        {
            [Member(1)] public int Size { get; set; }
            [Member(2)] public Dictionary<string, int> Read { get; } = [];
            BODY
            public static object Sample() { Session made = new() { Size = 5 }; made.Read.Add("a", 1); return made; }
        }
        """;

    [Theory]
    [InlineData("public sealed class ReadFormatter; public sealed class Int32Formatter;")]
    [InlineData("public static int ReadFormatter() => 1; public static int Int32Formatter => 1;")]
    [InlineData("[Member(3)] public int ReadFormatter { get; set; } [Member(4)] public int int32Formatter { get; set; }")]
    [InlineData("public const int ReadFormatter_ = 1; public const int readFormatter = 1;")]
    public void AliasThatAMemberHas_IsAnotherOne(string body) => CompiledShape.AssertRoundTrip(Session.Replace("BODY", body));

    [Theory]
    [InlineData("public sealed class ReadFormatter; public sealed class Int32Formatter;", "namespace Chats; SESSION")]
    [InlineData("namespace Chats { public sealed class ReadFormatter; public enum Int32Formatter { A } }", "namespace Chats.Inner; SESSION")]
    [InlineData("namespace Chats.ReadFormatter { public sealed class A; }", "namespace Chats; SESSION")]
    [InlineData("namespace Chats.ReadFormatter { public sealed class A; }", "namespace Chats.ReadFormatter; SESSION")]
    [InlineData("global using ReadFormatter = System.String; global using Int32Formatter = System.Int64;", "namespace Chats; SESSION")]
    [InlineData("namespace Chats; public partial class ReadFormatter<Int32Formatter> { public sealed class Other; }", "namespace Chats; public partial class Outer<ReadFormatter> { SESSION } [State] public sealed partial class More { [Member(1)] public int A { get; set; } public static object Sample() => new Outer<int>.Session { Size = 5 }; }")]
    [InlineData("namespace Chats; public partial class Base { public sealed class ReadFormatter; protected int Int32Formatter; }", "namespace Chats; public partial class Outer : Base { SESSION }")]
    public void AliasThatSomethingAroundHas_IsAnotherOne(string around, string session)
    {
        string source = session.Replace("SESSION", Session.Replace("BODY", "").Replace("public static object Sample", session.Contains("Outer<") ? "private static object None" : "public static object Sample"));
        CompiledShape.AssertRoundTrip("#pragma warning disable CS0649, CS0169, CS0628\n" + around, source);
    }

    [Fact]
    public void Formatter_IsNamedOnce_WhateverMembersShareIt()
    {
        string source = GeneratorRun.Of(Session.Replace("BODY", "[Member(3)] public Dictionary<string, int>? More { get; set; } [Member(4)] public int Count { get; set; }"))
            .Source("Session.g.cs");

        Assert.Equal(1, Occurrences(source, "DictionaryFormatter<"));
        Assert.Equal(2, Occurrences(source, ".Int32Formatter"));
        Assert.Contains("using ReadFormatter =", source);
        Assert.DoesNotContain("using MoreFormatter =", source);
    }

    [Fact]
    public void Formatter_OfWhatOnlyTheTypeCanName_HasNoAlias() => CompiledShape.AssertRoundTrip("""
        #pragma warning disable CS0612, CS0618
        public partial class Outer
        {
            private enum Mode { Off, On }
            protected sealed class Bag : List<int>;
            [Obsolete("Gone.", true)] public enum Gone { A, B }
            [State] private protected readonly partial record struct Pair([Member(1)] int A, [Member(2)] bool B);

            [State]
            public partial class Session
            {
                [Member(1)] private Mode _mode;
                [Member(2)] private List<Mode?>? _modes;
                [Member(3)] private Bag? _bag;
                [Member(4)] private Pair[]? _pairs;
                [Member(5), Obsolete("Gone.", true)] public List<Gone>? Gone { get; set; }
                [Member(6), KnownValues("a", "b")] private List<string>? _texts;

                public static object Sample() => new Session { _mode = Mode.On, _modes = [Mode.Off, null], _bag = [1], _pairs = [new(1, true)], _texts = ["b"] };
            }
        }
        """);

    [Fact]
    public void CasesOfAUnion_OfOneName_HaveAliasesOfTheirOwn() => CompiledShape.AssertRoundTrip("""
        namespace One { [State("one")] public sealed partial class Note : INote { [Member(1)] public int A { get; set; } } }
        namespace Two { [State("two")] public sealed partial class Note : INote { [Member(1)] public int A { get; set; } } public sealed class NoteFormatter; }
        public sealed class NoteFormatter;
        [StateUnion(1, typeof(One.Note)), StateUnion(2, typeof(Two.Note))] public partial interface INote;
        [State] public sealed partial class Holder { [Member(1)] public List<INote> Notes { get; } = []; public static object Sample() => new Holder { Notes = { new One.Note { A = 1 }, new Two.Note { A = 2 } } }; }
        """);

    [Fact]
    public void Lookup_OfArrays_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State]
        public sealed partial class Tables
        {
            [Member(1)] public ILookup<string, int[][]>? Rows { get; set; }
            [Member(2)] public ILookup<string, int[,]>? Boards { get; set; }

            public static object Sample() => new Tables();
        }
        """);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
