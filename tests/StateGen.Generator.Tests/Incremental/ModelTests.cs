using StateGen.Generator.Model;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>Models compare by value, and hold no object that keeps a compilation alive.</summary>
public sealed class ModelTests
{
    private const string Source = """
        [State("thing", Version = 3)]
        [Retired(6, typeof(string), Since = 2)]
        public partial class Thing
        {
            public Thing(int size) => Size = size;
            [Member(1)] public int Size { get; }
            [Member(2)] public required string Name { get; init; }
            [Member(3, Since = 2)] public Dictionary<string, List<Guid?>> Map { get; } = [];
            [Member(4, Since = 3)] public DayOfWeek? Day { get; set; } = DayOfWeek.Friday;
            [StateIgnore] public required object Socket { get; set; }
        }

        public partial record Outer
        {
            [State]
            private readonly partial record struct Inner([Member(1)] int A = 1, [Member(2)] string? B = "b");
        }
        """;

    private const string Family = """
        [State("parent"), StateUnion(1, typeof(Child))]
        public abstract partial class Parent
        {
            [Member(1)] private int _a;
            [BeforeSave] private void Stop() => _a++;
        }

        [State]
        public sealed partial class Child : Parent
        {
            [Member(1)] public int B { get; }
        }
        """;

    [Fact]
    public void Models_OfEqualSource_AreEqual()
    {
        StateTypeModel[] first = Models.Of(GeneratorRun.Of(Source));
        StateTypeModel[] second = Models.Of(GeneratorRun.Of("// Another file with the same types.\n" + Source));

        Assert.Equal(2, first.Length);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
        Assert.All(first.Zip(second), pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("\"thing\"", "\"thin\"")]
    [InlineData("Version = 3", "Version = 4")]
    [InlineData("partial class Thing", "partial record Thing")]
    [InlineData("int size) => Size = size", "int SIZE) => Size = SIZE")]
    [InlineData("[Member(2)] public required", "[Member(5)] public required")]
    [InlineData("string Name", "string Label")]
    [InlineData("Retired(6", "Retired(7")]
    [InlineData("typeof(string)", "typeof(int)")]
    [InlineData("Guid?", "Guid")]
    [InlineData("Since = 2", "Since = 3")]
    [InlineData(" = DayOfWeek.Friday", "")]
    [InlineData("DayOfWeek? Day", "int? Day")]
    [InlineData("object Socket", "object Plug")]
    [InlineData("record Outer", "class Outer")]
    [InlineData("private readonly partial record", "private partial record")]
    [InlineData("int A = 1", "int A = 2")]
    [InlineData("\"b\"", "null")]
    public void Models_OfUnequalSource_AreUnequal(string old, string text)
    {
        Assert.Contains(old, Source);
        string edited = Source.Replace(old, text).Replace("= DayOfWeek.Friday", text == "int? Day" ? "= 5" : "= DayOfWeek.Friday");

        StateTypeModel[] first = Models.Of(GeneratorRun.Of(Source));
        StateTypeModel[] second = Models.Of(GeneratorRun.Of(edited));

        Assert.Equal(2, second.Length);
        Assert.Single(first.Zip(second), pair => !pair.First.Equals(pair.Second));
    }

    [Fact]
    public void Models_HoldOnlyValues()
    {
        GeneratorRun run = GeneratorRun.Of(Source);
        StateTypeModel[] models = Models.Of(run);
        ObjectGraph graph = new();

        Assert.All(models, graph.AssertHoldsOnlyValues);

        // The walk has visited all kinds of models.
        Type[] parts =
        [
            typeof(StateTypeModel), typeof(LayerModel), typeof(MemberModel), typeof(FormatterModel), typeof(ConstructorArgumentModel),
        ];
        Assert.All(parts, part => Assert.Contains(part, graph.Types));
    }

    [Fact]
    public void ModelsOfHierarchiesAndUnions_AreEqualAndHoldOnlyValues()
    {
        GeneratorRun first = GeneratorRun.Of(Family);
        GeneratorRun second = GeneratorRun.Of("// Another file with the same types.\n" + Family);
        ObjectGraph graph = new();

        Assert.Equal(Models.Of(first), Models.Of(second));
        Assert.Equal(Models.UnionsOf(first), Models.UnionsOf(second));
        Assert.NotSame(Assert.Single(Models.UnionsOf(first)), Assert.Single(Models.UnionsOf(second)));
        Assert.All(Models.Of(first), graph.AssertHoldsOnlyValues);
        Assert.All(Models.UnionsOf(first), graph.AssertHoldsOnlyValues);
        Type[] parts = [typeof(LevelModel), typeof(AccessorModel), typeof(UnionModel), typeof(UnionCaseModel)];
        Assert.All(parts, part => Assert.Contains(part, graph.Types));
    }

    [Theory]
    [InlineData("StateUnion(1,", "StateUnion(2,", 0, 1)]
    [InlineData("\"parent\"", "\"mother\"", 1, 1)]
    [InlineData("int _a", "long _a", 2, 0)]
    [InlineData("void Stop", "void Halt", 2, 0)]
    [InlineData("int B", "int C", 1, 0)]
    public void ModelsOfHierarchiesAndUnions_OfUnequalSource_AreUnequal(string old, string text, int types, int unions)
    {
        Assert.Contains(old, Family);
        GeneratorRun first = GeneratorRun.Of(Family);
        GeneratorRun second = GeneratorRun.Of(Family.Replace(old, text));

        Assert.Equal(types, Models.Of(first).Zip(Models.Of(second)).Count(pair => !pair.First.Equals(pair.Second)));
        Assert.Equal(unions, Models.UnionsOf(first).Zip(Models.UnionsOf(second)).Count(pair => !pair.First.Equals(pair.Second)));
    }
}
