namespace StateGen.Generator.Tests.Shapes;

/// <summary>Unknown cases of a union are restored to a type of the user, and are saved again.</summary>
public sealed class UnknownCaseShapeTests
{
    [Theory]
    [InlineData("partial interface IShape", "public sealed record Unknown(UnknownCaseData Case) : IShape;")]
    [InlineData("partial interface IShape", "public readonly record struct Unknown(UnknownCaseData Case) : IShape;")]
    [InlineData("partial interface IShape", "public sealed class Unknown(UnknownCaseData carried) : IShape { internal readonly UnknownCaseData @case = carried; }")]
    [InlineData("partial interface IShape", "public abstract class Held(UnknownCaseData carried) { public UnknownCaseData Carried => carried; } public sealed class Unknown(UnknownCaseData carried) : Held(carried), IShape;")]
    [InlineData("abstract partial class IShape", "public sealed class Unknown(UnknownCaseData carried) : IShape { public UnknownCaseData Carried { get; } = carried; }")]
    [InlineData("abstract partial record IShape", "public sealed record Unknown(UnknownCaseData Case) : IShape;")]
    [InlineData("abstract partial record IShape { [Member(1)] public required string Name { get; init; } }", """
        public sealed record Unknown : IShape
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Unknown(UnknownCaseData carried) { Name = "?"; Carried = carried; }
            public UnknownCaseData Carried { get; }
        }
        """)]
    public void Restore_CaseOfANewerVersion_IsKeptAndWrittenAgain(string union, string unknown)
    {
        string kind = union.Contains("record", StringComparison.Ordinal) ? "record" : "class";
        string name = union.Contains("required", StringComparison.Ordinal) ? "Name = \"n\", " : "";
        string declaration = union.Contains('{') ? union : union + ";";
        string newer = declaration.Replace("IShape", "INewShape");
        CompiledShape shape = CompiledShape.Of($$"""
            [State("shape"), StateUnion(1, typeof(Circle)), UnknownCase(typeof(Unknown))] public {{declaration}}
            [State("circle")] public sealed partial {{kind}} Circle : IShape { [Member(1)] public int Radius { get; set; } }
            {{unknown}}
            [State("box")] public sealed partial class Box { [Member(1)] public List<IShape> Shapes { get; } = []; [Member(2)] public int Last { get; set; } }

            [State("shape"), StateUnion(1, typeof(NewCircle)), StateUnion(700, typeof(Star))] public {{newer}}
            [State("circle")] public sealed partial {{kind}} NewCircle : INewShape { [Member(1)] public int Radius { get; set; } }
            [State("star")] public sealed partial {{kind}} Star : INewShape { [Member(1)] public string? Label { get; set; } [Member(2)] public List<NewBox> Inner { get; } = []; }
            [State("box")] public sealed partial class NewBox { [Member(1)] public List<INewShape> Shapes { get; } = []; [Member(2)] public int Last { get; set; } }

            public static class Conversions
            {
                private static NewBox Filled(NewBox inner) => new()
                {
                    Shapes = { new NewCircle { {{name}}Radius = 5 }, new Star { {{name}}Label = "a", Inner = { inner } }, new NewCircle { {{name}}Radius = 6 } },
                    Last = 7,
                };

                public static object Same()
                {
                    byte[] blob = StateSerializer.Save(Filled(Filled(new NewBox())));
                    Box box = StateSerializer.Restore<Box>(blob);
                    box.Last++;
                    NewBox again = StateSerializer.Restore<NewBox>(StateSerializer.Save(box));
                    again.Last--;
                    return box.Shapes[1] is Unknown && StateSerializer.Save(again).AsSpan().SequenceEqual(blob);
                }
            }
            """);
        Assert.Equal(true, shape.Make("Same"));
    }
}
