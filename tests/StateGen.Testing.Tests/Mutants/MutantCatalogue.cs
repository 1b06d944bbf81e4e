using StateGen.CompilerServices;

namespace StateGen.Testing.Tests.Mutants;

/// <summary>Ways to break generated code.</summary>
internal static class MutantCatalogue
{
    private const string Int32 = "Int32Formatter";
    private const string Text = "StringFormatter";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        Game("a member is not written", "Law1", ($"present |= 0x2UL;\n                {Int32}.Write(ref bounded, lives);", "")),
        Game("a member is read and discarded", "Law1", ("value.Lives = (present", "_ = (present")),
        Game("two members are written in the wrong order", "Law1", ("(ref writer, player)", "(ref writer, swapped)"), ("(ref writer, team)", "(ref writer, player)"), ("(ref writer, swapped)", "(ref writer, team)")),
        Game("two members are swapped, when writing and reading", "Law3_DowngradeToVersion1", ("level = value.Level", "level = value.Lives"), ("lives = value.Lives", "lives = value.Level"), ("value.Level = (", "value.Swapped = ("), ("value.Lives = (", "value.Level = ("), ("value.Swapped = (", "value.Lives = (")),
        Game("a presence bit is not set", "Law1", ("present |= 0x8UL;", "")),
        Game("the presence bit of another member is read", "Law1", ("value.Player = (present & 0x8UL)", "value.Player = (present & 0x10UL)")),
        Game("a negative number counts as absent", "Law1", ("level != 0", "level > 0")),
        Game("an empty string counts as absent", "Law1", ("player is not null", "!string.IsNullOrEmpty(player)")),
        Game("minus zero counts as absent", "Law1", ("!LuckFormatter.IsDefault(luck)", "luck != 0")),
        Game("a bool is inverted, when writing and reading", "Law3_DowngradeToVersion1", ("if (paused)", "if (!paused)"), ("value.Paused = (present & 0x4UL) != 0", "value.Paused = (present & 0x4UL) == 0")),
        Game("a member has another formatter, when writing and reading", "Law2_UpgradeFromVersion1", ($"{Int32}.Write(ref bounded, level)", "global::StateGen.CompilerServices.FixedFormatter<int>.Write(ref bounded, level)"), ($"value.Level = (present & 0x1UL) != 0 ? {Int32}", "value.Level = (present & 0x1UL) != 0 ? global::StateGen.CompilerServices.FixedFormatter<int>")),
        Game("known values have other numbers", "Law2_UpgradeFromVersion1", ("\"sword\" => 0", "\"sword\" => 1"), ("\"shield\" => 1", "\"shield\" => 0"), ("0 => \"sword\"", "1 => \"sword\"")),
        Game("a nested object is not read", "Law1", ("value.Weapon = (present & 0x40UL) != 0 ?", "value.Weapon = (present & 0x40UL) == 0 ? null :"), (".Read(ref reader) : default;\n\n            // 8: Bag", ".Read(ref reader) is { } read ? null : null;\n\n            // 8: Bag")),
        Game("the last layer is never written", "Law1", ("bool hasLayer3 = value._unknownLayers is not null || ", "bool hasLayer3 = value._unknownLayers is not null && ")),
        Game("a layer is written without its length", "Law1", ("int start2 = writer.BeginLaterLayer();", ""), ("writer.EndLaterLayer(start2);", "")),
        Game("a missing layer is read", "Law2_UpgradeFromVersion1", ("if ((present & 0x100UL) != 0)", "if ((present | 0x100UL) != 0)")),
        Game("a missing member loses its initial value", "Law2_UpgradeFromVersion1", ("new Game();", "new Game { Speed = 0 };")),
        Game("the object of the previous restore is reused", "Law2_UpgradeFromVersion1", ("Game value = new Game();", "Game value = s_last;"), ("private global::StateGen.CompilerServices.UnknownLayers? _unknownLayers;", "private global::StateGen.CompilerServices.UnknownLayers? _unknownLayers; private static readonly Game s_last = new Game();")),
        Game("unknown layers are not kept", "Law3_Carries", ("value._unknownLayers = (present3 & 0x2UL) != 0 ? global::StateGen.CompilerServices.UnknownLayers.Read(ref reader) : null;", "if ((present3 & 0x2UL) != 0) global::StateGen.CompilerServices.UnknownLayers.Read(ref reader);")),
        Game("unknown layers are not written", "Law3_Carries", ("present3 |= 0x2UL;", ""), ("value._unknownLayers?.Write(ref writer);", "")),
        Game("unknown layers are written only together with another member", "Law3_Carries", ("value._unknownLayers is not null || ", "")),
        Game("the wire name is different", "Law2_UpgradeFromVersion1", ("\n            \"game\",", "\n            \"games\",")),
        Game("memory is allocated before anything is read", "Law4_HostileInput", ("Game value = new Game();", "Game value = new Game(); global::System.GC.KeepAlive(new byte[1 << 20]);")),
        Game("saving changes the state", "Law5_SameBytes", ("double luck = value.Luck;", "double luck = value.Luck; value.Lives++;")),
        new("objects are not numbered when reading", "Law1", "LinkTests", "Games.Link.g.cs", ("reader.AddReference(value);", "")),
        new("objects lose their identity", "Law1", "LinkTests", "Games.Link.g.cs", ("ReferenceFormatter<global::Games.Link>", "StateFormatter<global::Games.Link>")),
        new("a case of a union is not read", "Law1", "ShapeTests", "Games.IShape-Union.g.cs", ("case 2:", "case 3:")),
        new("two cases of a union swap their tags, when writing and reading", "Law3_DowngradeToVersion1", "ShapeTests", "Games.IShape-Union.g.cs", ("(ref writer, 1,", "(ref writer, 3,"), ("(ref writer, 2,", "(ref writer, 1,"), ("(ref writer, 3,", "(ref writer, 2,"), ("case 1:", "case 3:"), ("case 2:", "case 1:"), ("case 3:", "case 2:")),
        Account("a migration is not called", "Law2_UpgradeFromVersion1", ("value.MigrateAge(retired3);", "")),
        Account("a migration gets its values in the wrong order", "Law2_UpgradeFromVersion1", ("(retired1, retired2)", "(retired2, retired1)")),
        Account("a migration gets one value of two", "Law2_UpgradeFromVersion1", ("(retired1, retired2)", "(retired1, null)")),
        Account("a migration is not called if only its first value is present", "Law2_Upgrade", ($"retired1 = {Text}.Read(ref reader);\n                callsMigrateName = true;", $"retired1 = {Text}.Read(ref reader);")),
        Account("a migration is called without retired values", "Law1", ("if (callsMigrateAge)", "")),
        new("an unknown case of a union is lost", "Law3_Carries", "NoteTests", "Games.INote-Union.g.cs", ("return new global::Games.UnknownNote(global::StateGen.UnknownCaseData.Read(ref reader, tag));", "global::StateGen.UnknownCaseData.Read(ref reader, tag); return new global::Games.Text();")),
        new("an unknown case of a union is written under another tag", "Law3_Carries", "NoteTests", "Games.INote-Union.g.cs", ("UnknownCaseData.Read(ref reader, tag)", "UnknownCaseData.Read(ref reader, 1)")),
        Point("a column of structs is not filled", "Law1", ("column2[row] = value.Y;", "")),
        Point("a column of structs is read and discarded", "Law1", ("value.IsStop = column3[row];", "")),
        Point("two columns of structs are swapped, when reading", "Law1", ("value.X = column1[row]", "value.X = column2[row]"), ("value.Y = column2[row]", "value.Y = column1[row]")),
        Point("two columns of structs are swapped, when writing and reading", "Law2_UpgradeFromVersion1", ("column1[row] = value.X", "column1[row] = value.Y"), ("column2[row] = value.Y", "column2[row] = value.X"), ("value.X = column1[row]", "value.X = column2[row]"), ("value.Y = column2[row]", "value.Y = column1[row]")),
        Point("structs with unknown layers are written in columns, which cannot hold these layers", "Law3_Carries", ("if (value._unknownLayers is not null)", "if (false)")),
    ];

    private static Mutant Point(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "TrackTests", "Games.Point.g.cs", edits);

    private static Mutant Account(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "AccountTests", "Games.Account.g.cs", edits);

    private static Mutant Game(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "GameTests", "Games.Game.g.cs", edits);
}
