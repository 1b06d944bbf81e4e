namespace StateGen.Testing.Tests.Mutants;

/// <summary>State types whose generated code has all the forms that mutants break, and their tests.</summary>
internal static class GameSource
{
    public const string Text = """
        using System.Collections.Generic;
        using StateGen;
        using StateGen.Testing;

        namespace Games;

        [State("game", Version = 3)]
        public sealed partial class Game
        {
            [Member(1)] public int Level { get; set; }
            [Member(2)] public int Lives { get; set; }
            [Member(3)] public bool Paused { get; set; }
            [Member(4)] public string? Player { get; set; }
            [Member(5)] public string? Team { get; set; }
            [Member(6)] public List<int> Scores { get; } = [];
            [Member(7)] public Item? Weapon { get; set; }
            [Member(8), KnownValues("sword", "shield")] public List<string?> Bag { get; } = [];
            [Member(9, Since = 2)] public int Speed { get; set; } = 7;
            [Member(10, Since = 2)] public string? Note { get; set; }
            [Member(11, Since = 3)] public double Luck { get; set; }
        }

        [State("item", Version = 2)]
        public sealed partial class Item
        {
            [Member(1)] public long Weight { get; set; }
            [Member(2, Since = 2)] public decimal? Price { get; set; }
        }

        [State("link", PreserveReferences = true)]
        public sealed partial class Link
        {
            [Member(1)] public Link? Next { get; set; }
            [Member(2)] public Link? Other { get; set; }
        }

        [State("shape")]
        [StateUnion(1, typeof(Circle))]
        [StateUnion(2, typeof(Square))]
        public partial interface IShape;

        [State("circle")]
        public sealed partial class Circle : IShape
        {
            [Member(1)] public int Radius { get; set; }
        }

        [State("square")]
        public sealed partial class Square : IShape
        {
            [Member(1)] public int Side { get; set; }
        }

        [State("account", Version = 2)]
        [Retired(1, typeof(string), Migrate = nameof(MigrateName)), Retired(2, typeof(string), Migrate = nameof(MigrateName))]
        [Retired(3, typeof(int), Migrate = nameof(MigrateAge))]
        public sealed partial class Account
        {
            [Member(4, Since = 2)] public string? Name { get; set; }
            [Member(5, Since = 2)] public int Born { get; set; }

            private partial void MigrateName(string? first, string? last) => Name = $"{first} {last}";
            private partial void MigrateAge(int age) => Born = unchecked(2000 - age);
        }

        [State("note")]
        [StateUnion(1, typeof(Text)), StateUnion(2, typeof(Bag)), UnknownCase(typeof(UnknownNote))]
        public partial interface INote;

        [State("text")]
        public sealed partial class Text : INote
        {
            [Member(1)] public string? Words { get; set; }
        }

        [State("bag")]
        public sealed partial class Bag : INote
        {
            [Member(1)] public List<INote> Notes { get; } = [];
        }

        public sealed record UnknownNote(UnknownCaseData Case) : INote;

        [State("track", Version = 2)]
        public sealed partial class Track
        {
            [Member(1)] public List<Point> Points { get; } = [];
            [Member(2, Since = 2)] public string? Name { get; set; }
        }

        [State("point")]
        public partial struct Point
        {
            [Member(1)] public int X { get; set; }
            [Member(2)] public int Y { get; set; }
            [Member(3)] public bool IsStop { get; set; }
        }

        [StateTests<Game>] public partial class GameTests { static partial void Configure(StateTestOptions options) => options.Seed = 1; }
        [StateTests<Link>] public partial class LinkTests { static partial void Configure(StateTestOptions options) => options.Seed = 1; }
        [StateTests<Account>] public partial class AccountTests { static partial void Configure(StateTestOptions options) => options.Seed = 1; }
        [StateTests<INote>] public partial class NoteTests { static partial void Configure(StateTestOptions options) => options.Seed = 1; }
        [StateTests<Track>] public partial class TrackTests { static partial void Configure(StateTestOptions options) => options.Seed = 1; }
        [StateTests<IShape>] public partial class ShapeTests { static partial void Configure(StateTestOptions options) => options.Seed = 1; }
        """;
}
