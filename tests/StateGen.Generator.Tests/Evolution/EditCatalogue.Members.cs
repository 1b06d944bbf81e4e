namespace StateGen.Generator.Tests.Evolution;

/// <content>Members are added, removed and renamed.</content>
internal static partial class EditCatalogue
{
    private static IEnumerable<Edit> OfMembers() =>
    [
        new("a member is added, and another later",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public List<int>? Rooms { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public List<int>? Rooms { get; set; }
                [Member(3, Since = 2)] public string? Topic { get; set; }
            }
            """,
            """
            [State("session", Version = 3)]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public List<int>? Rooms { get; set; }
                [Member(3, Since = 2)] public string? Topic { get; set; }
                [Member(4, Since = 3)] public DateTime LastSeen { get; set; }
            }
            """),
        new("a member with an initial value is added",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2, Since = 2)] public int IdleLimit { get; set; } = 30;
                [Member(3, Since = 2)] public List<string?> Topics { get; } = ["news"];
            }
            """),
        new("a member is removed, and another added later",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public int Port { get; set; }
                [Member(3)] public List<string?>? Rooms { get; set; }
            }
            """,
            """
            [State("session")]
            [Retired(2, typeof(int))]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(3)] public List<string?>? Rooms { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            [Retired(2, typeof(int))]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(3)] public List<string?>? Rooms { get; set; }
                [Member(4, Since = 2)] public Guid Device { get; set; }
            }
            """),
        new("a member is added, and removed later",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
            }
            """,
            """
            [State("session", Version = 2)]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2, Since = 2)] public decimal Balance { get; set; }
                [Member(3, Since = 2)] public bool Paid { get; set; }
            }
            """,
            """
            [State("session", Version = 3)]
            [Retired(2, typeof(decimal), Since = 2)]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(3, Since = 2)] public bool Paid { get; set; }
                [Member(4, Since = 3)] public string? Invoice { get; set; }
            }
            """),
        new("members and their class have other names, the class is a record, a member is private",
            """
            [State("session")]
            public sealed partial class Session
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public int Port { get; set; }
            }
            """,
            """
            namespace Chats;

            [State("session")]
            public partial record Visit
            {
                [Member(1)] public string? Account { get; init; }
                [Member(2)] private int Door { get; set; }
            }
            """),
    ];
}
