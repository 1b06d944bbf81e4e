namespace StateGen.Generator.Tests.Evolution;

/// <content>Values change their types, or new values are added.</content>
internal static partial class EditCatalogue
{
    private static IEnumerable<Edit> OfValues() =>
    [
        new("a member has another type: the old one is retired and migrated",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public int IdleSeconds { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            [Retired(2, typeof(int), Migrate = nameof(TakeIdleSeconds))]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(3, Since = 2)] public TimeSpan Idle { get; set; }

                private partial void TakeIdleSeconds(int seconds) => Idle = TimeSpan.FromSeconds(seconds);
            }
            """),
        new("a member is split in two",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? Name { get; set; }
                [Member(2)] public bool Away { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            [Retired(1, typeof(string), Migrate = nameof(SplitName))]
            public sealed partial class Session
            {
                [Member(2)] public bool Away { get; set; }
                [Member(3, Since = 2)] public string? FirstName { get; set; }
                [Member(4, Since = 2)] public string? LastName { get; set; }

                private partial void SplitName(string name)
                {
                    int space = name.LastIndexOf(' ');
                    FirstName = space < 0 ? null : name[..space];
                    LastName = name[(space + 1)..];
                }
            }
            """),
        new("two members are merged into one",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? Host { get; set; }
                [Member(2)] public int Port { get; set; }
                [Member(3)] public bool Away { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            [Retired(1, typeof(string), Migrate = nameof(Merge))]
            [Retired(2, typeof(int), Migrate = nameof(Merge))]
            public sealed partial class Session
            {
                [Member(3)] public bool Away { get; set; }
                [Member(4, Since = 2)] public string? Address { get; set; }

                private partial void Merge(string? host, int port) => Address = $"{host}:{port}";
            }
            """),
        new("a member has other known values: the old one is retired and migrated",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1), KnownValues("text", "image")] public string? Kind { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            [Retired(1, typeof(string), KnownValues = ["text", "image"], Migrate = nameof(TakeKind))]
            public sealed partial class Session
            {
                [Member(2, Since = 2), KnownValues("text", "image", "video")] public string? Kind { get; set; }

                private partial void TakeKind(string kind) => Kind = kind;
            }
            """),
        new("an enum has a new value",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public Presence Presence { get; set; }
                [Member(2)] public Dictionary<string, Presence>? Friends { get; set; }
            }

            public enum Presence : byte { Away, Online }
            """,
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public Presence Presence { get; set; }
                [Member(2)] public Dictionary<string, Presence>? Friends { get; set; }
            }

            public enum Presence : byte { Away, Online, Busy }
            """),
        new("collections and simple values of a type that is written alike",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public List<int>? Rooms { get; set; }
                [Member(2)] public string?[]? Topics { get; set; }
                [Member(3)] public Dictionary<string, int>? Counts { get; set; }
                [Member(4)] public HashSet<Guid>? Devices { get; set; }
            }
            """,
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public int[]? Rooms { get; set; }
                [Member(2)] public Queue<string?>? Topics { get; set; }
                [Member(3)] public IReadOnlyDictionary<string, int>? Counts { get; set; }
                [Member(4)] public ISet<Guid>? Devices { get; set; }
            }
            """,
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public IReadOnlyList<int>? Rooms { get; set; }
                [Member(2)] public List<System.Text.StringBuilder?>? Topics { get; set; }
                [Member(3)] public IDictionary<string, int>? Counts { get; set; }
                [Member(4)] public IReadOnlySet<Guid>? Devices { get; set; }
            }
            """),
    ];
}
