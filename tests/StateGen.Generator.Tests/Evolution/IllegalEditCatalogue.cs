using StateGen.CodeFixes;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>Contains the illegal edits of one shipped source.</summary>
internal static class IllegalEditCatalogue
{
    public const string Shipped = """
        [State("session", Version = 2)]
        public sealed partial class Session
        {
            [Member(1)] public string? Name { get; set; }
            [Member(2, Fixed = true)] public uint Hash { get; set; }
            [Member(3), KnownValues("text", "image")] public string? Kind { get; set; }
            [Member(4)] public Mode Mode { get; set; }
            [Member(5)] public List<IShape?>? Shapes { get; set; }
            [Member(6, Since = 2)] public bool Loud { get; set; }
            [Member(7)] public (int X, int Y) Place { get; set; }
            [Member(9)] public List<Mode>? Modes { get; set; }
        }

        public enum Mode : byte { Off, On }

        [State("shape"), StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square))]
        public partial interface IShape;

        [State("circle", Version = 2)]
        public sealed partial class Circle : IShape
        {
            [Member(1)] public int Radius { get; set; }
            [Member(2, Since = 2)] public bool Filled { get; set; } = true;
        }

        [State("square")] public sealed partial class Square : IShape { [Member(1)] public string? Side { get; set; } }

        [State("base")] public partial class Base { [Member(1)] public int Number { get; set; } }
        """;

    private const string Name = "[Member(1)] public string? Name";
    private const string Hash = "[Member(2, Fixed = true)] public uint Hash { get; set; }";
    private const string Loud = "[Member(6, Since = 2)] public bool Loud { get; set; }";
    private const string Filled = "public bool Filled { get; set; } = true;";
    private const string Kind = "[Member(3), KnownValues(\"text\", \"image\")]";
    private const string Place = "(int X, int Y) Place";
    private const string Modes = "enum Mode : byte { Off, On }";
    private const string Anew = "Give it a new id and keep the old member as [Retired]";
    private const string AsShipped = "Change it back to the shipped type";
    private const string AddedBy = "Set Since to the version that adds it";
    private const string Values = "Restore the shipped known values";

    public static IReadOnlyList<IllegalEdit> All { get; } =
    [
        new("an id is used for another member", "SG0066", new ShippedTypeCodeFix(), Anew, (Name, "[Member(1)] public Guid Device")),
        new("a member is renumbered", "SG0065", new RestoreIdCodeFix(), "Restore the shipped id", (Hash, Hash.Replace("(2", "(8"))),
        new("two members change their ids", "SG0066", new ShippedTypeCodeFix(), Anew, (Name, Name.Replace("1", "2")), (Hash, Hash.Replace("2", "1"))),
        new("a member has another type", "SG0067", new ShippedTypeCodeFix(), Anew, (Name, "[Member(1)] public Guid Name")),
        new("a member of a later version has another type", "SG0067", new ShippedTypeCodeFix(), Anew, (Loud, Loud.Replace("bool", "int"))),
        new("a member has another encoding", "SG0067", new ShippedTypeCodeFix(), AsShipped, (Hash, Hash.Replace(", Fixed = true", ""))),
        new("an enum is over another integer", "SG0067", new ShippedTypeCodeFix(), AsShipped, ("enum Mode : byte", "enum Mode")),
        new("a member is removed", "SG0064", new RetireCodeFix(), "Keep the id with [Retired]", (Hash, "")),
        new("a new member has no Since", "SG0069", new SinceCodeFix(), AddedBy, (Loud, $"[Member(8)] public int Size {{ get; set; }} {Loud}")),
        new("a new member has the Since of a version that has shipped", "SG0069", new SinceCodeFix(), AddedBy, (Loud, $"[Member(8, Since = 2)] public int Size {{ get; set; }} {Loud}")),
        new("Since is lowered", "SG0068", new SinceCodeFix(), AddedBy, (Loud, Loud.Replace(", Since = 2", ""))),
        new("Since is added", "SG0068", new SinceCodeFix(), AddedBy, (Name, Name.Replace("1", "1, Since = 2"))),
        new("the cases of a union change their tags", "SG0072", new RestoreTagCodeFix(), "Restore the shipped tag", ("(1, typeof(Circle)), StateUnion(2,", "(2, typeof(Circle)), StateUnion(1,")),
        new("known values change places", "SG0071", new KnownValuesCodeFix(), Values, ("(\"text\", \"image\")", "(\"image\", \"text\")")),
        new("a known value is added", "SG0071", new KnownValuesCodeFix(), Values, ("(\"text\", \"image\")", "(\"video\", \"text\", \"image\")")),
        new("known values are removed", "SG0071", new KnownValuesCodeFix(), Values, (Kind, "[Member(3)]")),
        new("a member of a later version gets an initial value", "SG0070", new InitialValueCodeFix(), "Remove the initial value", (Loud, $"{Loud} = true;")),
        new("a member of a later version loses its initial value", "SG0070", null, "", (Filled, Filled.Replace(" = true;", ""))),
        new("the wire name is another", "SG0073", new WireNameCodeFix(), "Restore the shipped wire name", ("(\"session\"", "(\"visit\"")),
        new("the class has another base class", "SG0074", null, "", ("class Session", "class Session : Base")),
        new("the objects of a class keep their identity", "SG0074", null, "", ("(\"circle\",", "(\"circle\", PreserveReferences = true,")),
        new("an enum value is inserted before others", "SG0076", null, "", (Modes, "enum Mode : byte { Unknown, Off, On }")) { ChangesMeaningAlone = true },
        new("the values of an enum change places", "SG0076", null, "", (Modes, "enum Mode : byte { On, Off }")) { ChangesMeaningAlone = true },
        new("the items of a tuple change places", "SG0078", null, "", (Place, "(int Y, int X) Place")) { ChangesMeaningAlone = true },
    ];
}
