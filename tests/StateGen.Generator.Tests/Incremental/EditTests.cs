using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.CompilerServices;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>Tests which steps run again after an edit.</summary>
public sealed class EditTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;

    private const string Session = """
        namespace Chats;

        [State("session", Version = 2)]
        public sealed partial class Session
        {
            [Member(1)] public required string User { get; init; }
            [Member(2)] public List<Room> Rooms { get; } = [];
            [Member(3, Since = 2)] public Mode Mode { get; set; } = Mode.On;
        }

        public enum Mode { Off, On }
        """;

    private const string Room = """
        namespace Chats;

        [State]
        public readonly partial record struct Room([Member(1)] string Name, [Member(2)] ulong LastRead = 5);
        """;

    private const string Shape = """
        namespace Chats;

        [StateUnion(1, typeof(Circle))]
        public partial interface IShape;

        [State("circle")]
        public sealed partial class Circle : IShape
        {
            [Member(1)] public int Radius { get; set; }
        }
        """;

    private const string Unrelated = "namespace Chats; public static class Greeting { public const string Text = \"hello\"; }";

    private static readonly CSharpCompilation Compilation = TestCompilation.Create(Session, Room, Shape, Unrelated);

    [Theory]
    [InlineData("namespace Chats; public static class Greeting { public const string Text = \"goodbye\"; }")]
    [InlineData("namespace Chats; public class Other { public int A; } public enum Third { }")]
    [InlineData("namespace Chats; public class")]
    [InlineData("")]
    public void Edit_InUnrelatedFile_ChangesNothing(string text)
    {
        GeneratorRun run = GeneratorRun.Of(Compilation).Again(Compilation.With(file: 3, text));

        StepReasons.AssertNothingChanged(run, types: 3, unions: 1);
    }

    [Fact]
    public void Run_WithoutEdit_ChangesNothing()
    {
        GeneratorRun run = GeneratorRun.Of(Compilation).Again(Compilation.Clone());

        StepReasons.AssertNothingChanged(run, types: 3, unions: 1);
    }

    [Theory]
    [InlineData("{ get; init; }", "{ get; init; } // who it is")]
    [InlineData("{ get; init; }", "{ get;  init;  }\r\n\r\n")]
    [InlineData("public sealed", "/// <summary>A session.</summary>\npublic sealed")]
    [InlineData("namespace Chats;", "// A file.\nnamespace Chats;")]
    [InlineData("[Member(2)] public", "[Member(2)]\n    public")]
    [InlineData("public enum Mode { Off, On }", "public enum Mode { Off, On, Both }")]
    [InlineData("string User", "string? User")]
    [InlineData("= Mode.On;", "= (Mode)7;")]
    [InlineData("{ get; set; } = Mode.On;\n", "{ get; set; } = Mode.On;\n    public int Count() => Rooms.Count;\n")]
    public void Edit_ThatIsNoPartOfTheLayout_ChangesNothing(string old, string text)
    {
        Assert.Contains(old, Session);
        GeneratorRun first = GeneratorRun.Of(Compilation);

        GeneratorRun run = first.Again(Compilation.With(file: 0, Session.Replace(old, text)));

        StepReasons.AssertNothingChanged(run, types: 3, unions: 1);
        Assert.Equal(first.Source("Chats.Session.g.cs"), run.Source("Chats.Session.g.cs"));
    }

    /// <summary>The control test: if it failed, the tests above would prove nothing.</summary>
    [Theory]
    [InlineData("User {", "Login {")]
    [InlineData("[Member(2)]", "[Member(4)]")]
    [InlineData("Since = 2", "Since = 1")]
    [InlineData("(\"session\"", "(\"other\"")]
    [InlineData("List<Room>", "List<Mode>")]
    [InlineData("public enum Mode {", "public enum Mode : byte {")]
    [InlineData("= Mode.On;", "")]
    public void Edit_OfTheLayout_ChangesThatTypeOnly(string old, string text)
    {
        Assert.Contains(old, Session);
        GeneratorRun first = GeneratorRun.Of(Compilation);

        GeneratorRun run = first.Again(Compilation.With(file: 0, Session.Replace(old, text)));

        Assert.Equal([Modified, Cached, Cached], StepReasons.Of(run, TrackingNames.Model));
        Assert.Equal([Modified, Cached, Cached, Cached, NameReason(old)], StepReasons.OfOutputs(run));
        Assert.NotEqual(first.Source("Chats.Session.g.cs"), run.Source("Chats.Session.g.cs"));
        Assert.Equal(first.Source("Chats.Room.g.cs"), run.Source("Chats.Room.g.cs"));
    }

    [Theory]
    [InlineData("(1, typeof(Circle))", "(2, typeof(Circle))", Cached)]
    [InlineData("[StateUnion(", "[State(\"shape\")] [StateUnion(", Modified)]
    public void Edit_OfAUnion_ChangesThatUnionOnly(string old, string text, IncrementalStepRunReason names)
    {
        Assert.Contains(old, Shape);
        GeneratorRun first = GeneratorRun.Of(Compilation);

        GeneratorRun run = first.Again(Compilation.With(file: 2, Shape.Replace(old, text)));

        Assert.Equal([Modified], StepReasons.Of(run, TrackingNames.UnionModel));
        Assert.Equal([Cached, Cached, Cached, Modified, names], StepReasons.OfOutputs(run));
    }

    [Fact]
    public void Edit_OfACase_LeavesItsUnionAlone()
    {
        GeneratorRun run = GeneratorRun.Of(Compilation).Again(Compilation.With(file: 2, Shape.Replace("int Radius", "long Radius")));

        Assert.Equal([Cached, Cached, Modified, Cached, Cached], StepReasons.OfOutputs(run));
    }

    [Fact]
    public void Types_ThatChangePlaces_ChangeNoNames()
    {
        GeneratorRun run = GeneratorRun.Of(Compilation).Again(Compilation.With(file: 0, Room).With(file: 1, Session));

        Assert.Equal([IncrementalStepRunReason.Unchanged], StepReasons.Of(run, TrackingNames.Names));
        Assert.Equal(Cached, StepReasons.OfOutputs(run)[^1]);
    }

    /// <summary>
    /// The new file is last, because Roslyn identifies files with an attribute by their order. One in between would move the others.
    /// </summary>
    [Fact]
    public void Type_AddedAndRemoved_LeavesTheOthersAlone()
    {
        GeneratorRun first = GeneratorRun.Of(Compilation);

        GeneratorRun added = first.Again(Compilation.With(file: 3, "[State] public partial class Third { [Member(1)] public int A { get; set; } }"));
        GeneratorRun removed = added.Again(Compilation);

        Assert.Equal(6, added.Result.GeneratedSources.Length);
        Assert.Equal(4, StepReasons.OfOutputs(added).Count(reason => reason == Cached));
        Assert.Equal(1, StepReasons.OfOutputs(added).Count(reason => reason == IncrementalStepRunReason.New));
        Assert.Equal(1, StepReasons.OfOutputs(added).Count(reason => reason == Modified));
        Assert.Equal(5, removed.Result.GeneratedSources.Length);
        Assert.Equal(4, StepReasons.OfOutputs(removed).Count(reason => reason == Cached));
        Assert.Equal(Modified, StepReasons.OfOutputs(removed)[^1]);
    }

    [Fact]
    public void Type_BrokenAndMended_HasTheSameCodeAgain()
    {
        GeneratorRun first = GeneratorRun.Of(Compilation);

        GeneratorRun broken = first.Again(Compilation.With(file: 0, Session.Replace("[Member(2)]", "[Member(1)]")));
        GeneratorRun mended = broken.Again(Compilation);

        Assert.Equal(
            ["Chats.Room.g.cs", "Chats.Circle.g.cs", "Chats.IShape-Union.g.cs", "Chats.Session.g.cs", "StateGen-KnownStates.g.cs"],
            broken.Result.GeneratedSources.Select(source => source.HintName));
        Assert.Contains("A placeholder for the code of Session", broken.Source("Chats.Session.g.cs"));
        Assert.Equal(first.Source("Chats.Session.g.cs"), mended.Source("Chats.Session.g.cs"));
    }

    [Fact]
    public void Runs_OfEqualSources_GiveTheSameText()
    {
        GeneratorRun first = GeneratorRun.Of(Session, Room, Shape);
        GeneratorRun second = GeneratorRun.Of(Shape, Room, Session);

        Assert.Equal(
            first.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order(),
            second.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order());
        Assert.All(first.Result.GeneratedSources, source => Assert.DoesNotContain('\r', source.SourceText.ToString()));
    }

    /// <summary>The list of names is emitted again only if a wire name changes.</summary>
    private static IncrementalStepRunReason NameReason(string old) => old == "(\"session\"" ? Modified : Cached;
}
