namespace StateGen.Generator.Tests.Evolution;

/// <content>Types within others evolve independently.</content>
internal static partial class EditCatalogue
{
    private const string Holder = """
        [State("session")]
        public sealed partial class Session
        {
            [Member(1)] public string? User { get; set; }
            [Member(2)] public Room? Room { get; set; }
            [Member(3)] public int Port { get; set; }
        }

        """;

    private const string Collections = """
        [State("session")]
        public sealed partial class Session
        {
            [Member(1)] public List<Room?>? Rooms { get; set; }
            [Member(2)] public Dictionary<int, Room>? ByNumber { get; set; }
            [Member(3)] public (Room? First, int Second)[]? Pairs { get; set; }
            [Member(4)] public IPlace? Place { get; set; }
            [Member(5)] public List<IPlace?>? Places { get; set; }
        }

        [State("place"), StateUnion(1, typeof(Room)), StateUnion(2, typeof(Street))]
        public partial interface IPlace;

        [State("street")]
        public sealed partial class Street : IPlace { [Member(1)] public Room? Next { get; set; } }

        """;

    private const string Shapes = """
        [State("drawing")]
        public sealed partial class Drawing
        {
            [Member(1)] public IShape? First { get; set; }
            [Member(2)] public List<IShape?>? Others { get; set; }
            [Member(3)] public string? Title { get; set; }
        }

        [State("circle")] public sealed partial class Circle : IShape { [Member(1)] public int Radius { get; set; } }

        public sealed record UnknownShape(UnknownCaseData Case) : IShape;

        """;

    private const string Seats = """
        [State("session")]
        public sealed partial class Session
        {
            [Member(1)] public Seat? First { get; set; }
            [Member(2)] public List<Seat?>? Others { get; set; }
        }

        """;

    private static IEnumerable<Edit> OfTypes() =>
    [
        new("a type within another evolves by itself",
            Holder + """[State("room")] public sealed partial class Room { [Member(1)] public string? Name { get; set; } }""",
            Holder + """[State("room", Version = 2)] public sealed partial class Room { [Member(1)] public string? Name { get; set; } [Member(2, Since = 2)] public int Unread { get; set; } }""",
            Holder + """[State("room", Version = 3)] public sealed partial class Room { [Member(1)] public string? Name { get; set; } [Member(2, Since = 2)] public int Unread { get; set; } [Member(3, Since = 3)] public List<string?>? Drafts { get; set; } }"""),
        new("a type in lists, dictionaries, tuples and unions evolves",
            Collections + """[State("room")] public sealed partial class Room : IPlace { [Member(1)] public string? Name { get; set; } }""",
            Collections + """[State("room", Version = 2)] public sealed partial class Room : IPlace { [Member(1)] public string? Name { get; set; } [Member(2, Since = 2)] public int Unread { get; set; } }""",
            Collections + """[State("room", Version = 3)] public sealed partial class Room : IPlace { [Member(1)] public string? Name { get; set; } [Member(2, Since = 2)] public int Unread { get; set; } [Member(3, Since = 3)] public string? Draft { get; set; } }"""),
        new("a union has a new case, and names what stands for cases that are not known",
            Shapes + """[State("shape"), StateUnion(1, typeof(Circle)), UnknownCase(typeof(UnknownShape))] public partial interface IShape;""",
            Shapes + """
                [State("shape"), StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square)), UnknownCase(typeof(UnknownShape))] public partial interface IShape;

                [State("square")] public sealed partial class Square : IShape { [Member(1)] public string? Side { get; set; } [Member(2)] public IShape? Within { get; set; } }
                """),
        new("a record struct evolves",
            """
            [State("session")] public sealed partial class Session { [Member(1)] public Score Best { get; set; } [Member(2)] public List<Score>? All { get; set; } }

            [State("score")] public readonly partial record struct Score([property: Member(1)] int Points);
            """,
            """
            [State("session")] public sealed partial class Session { [Member(1)] public Score Best { get; set; } [Member(2)] public List<Score>? All { get; set; } }

            [State("score", Version = 2)] public readonly partial record struct Score([property: Member(1)] int Points, [property: Member(2, Since = 2)] string? Unit = null);
            """),
        new("a struct becomes a class, which evolves",
            Seats + "[State(\"seat\")] public readonly partial record struct Seat([property: Member(1)] Guid Room, [property: Member(2)] int Row);",
            Seats + "[State(\"seat\")] public sealed partial record Seat([property: Member(1)] Guid Room, [property: Member(2)] int Row);",
            Seats + "[State(\"seat\", Version = 2)] public sealed partial record Seat([property: Member(1)] Guid Room, [property: Member(2)] int Row, [property: Member(3, Since = 2)] string? Name = null);"),
        new("a class becomes a struct",
            Seats + "[State(\"seat\")] public sealed partial class Seat { [Member(1)] public Guid Room { get; set; } [Member(2)] public int Row { get; set; } }",
            Seats + "[State(\"seat\")] public partial struct Seat { [Member(1)] public Guid Room { get; set; } [Member(2)] public int Row { get; set; } }"),
        new("a base class evolves, and the class that derives from it",
            """
            [State("session")] public sealed partial class Session : Connection { [Member(1)] public string? User { get; set; } }

            [State("connection")] public abstract partial class Connection { [Member(1)] public int Port { get; set; } }
            """,
            """
            [State("session")] public sealed partial class Session : Connection { [Member(1)] public string? User { get; set; } }

            [State("connection", Version = 2)] public abstract partial class Connection { [Member(1)] public int Port { get; set; } [Member(2, Since = 2)] private string? Host { get; set; } }
            """,
            """
            [State("session", Version = 2)] public sealed partial class Session : Connection { [Member(1)] public string? User { get; set; } [Member(2, Since = 2)] public bool Away { get; set; } }

            [State("connection", Version = 2)] public abstract partial class Connection { [Member(1)] public int Port { get; set; } [Member(2, Since = 2)] private string? Host { get; set; } }
            """),
        new("a type whose objects keep their identity evolves",
            """[State("folder", PreserveReferences = true)] public sealed partial class Folder { [Member(1)] public string? Name { get; set; } [Member(2)] public Folder? Parent { get; set; } [Member(3)] public List<Folder?>? Folders { get; set; } }""",
            """[State("folder", PreserveReferences = true, Version = 2)] public sealed partial class Folder { [Member(1)] public string? Name { get; set; } [Member(2)] public Folder? Parent { get; set; } [Member(3)] public List<Folder?>? Folders { get; set; } [Member(4, Since = 2)] public int Unread { get; set; } }"""),
        new("a generic type evolves",
            """
            [State("session")] public sealed partial class Session { [Member(1)] public Page<int>? Numbers { get; set; } [Member(2)] public Page<string>? Texts { get; set; } }

            [State("page")] public sealed partial class Page<T> { [Member(1)] public List<T>? Items { get; set; } }
            """,
            """
            [State("session")] public sealed partial class Session { [Member(1)] public Page<int>? Numbers { get; set; } [Member(2)] public Page<string>? Texts { get; set; } }

            [State("page", Version = 2)] public sealed partial class Page<T> { [Member(1)] public List<T>? Items { get; set; } [Member(2, Since = 2)] public T? Selected { get; set; } }
            """),
        new("a version gives up what was before it",
            """[State("session")] public sealed partial class Session { [Member(1)] public string? User { get; set; } }""",
            """[State("session", Version = 2, OldestVersion = 2)] public sealed partial class Session { [Member(1)] public string? User { get; set; } [Member(2, Since = 2)] public Guid Key { get; set; } }"""),
    ];
}
