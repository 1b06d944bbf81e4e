namespace StateGen.Testing.Tests.Mutants;

/// <summary>The ways in which generated code is broken.</summary>
internal static class MutantCatalogue
{
    private const string Int32 = "Int32Formatter";
    private const string Text = "StringFormatter";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        Game("a member is not written", "Law1", ($"present |= 0x2UL;\n                {Int32}.Write(ref bounded, lives);", "")),
        Game("a member is read and thrown away", "Law1", ("value.Lives = (present", "_ = (present")),
        Game("two members are written in the wrong order", "Law1", ("(ref writer, player)", "(ref writer, swapped)"), ("(ref writer, team)", "(ref writer, player)"), ("(ref writer, swapped)", "(ref writer, team)")),
        Game("two members change places, in writing and in reading", "Law3_DowngradeToVersion1", ("level = value.Level", "level = value.Lives"), ("lives = value.Lives", "lives = value.Level"), ("value.Level = (", "value.Swapped = ("), ("value.Lives = (", "value.Level = ("), ("value.Swapped = (", "value.Lives = (")),
        Game("a presence bit is missed", "Law1", ("present |= 0x8UL;", "")),
        Game("a presence bit of another member is looked at", "Law1", ("value.Player = (present & 0x8UL)", "value.Player = (present & 0x10UL)")),
        Game("what is negative counts as absent", "Law1", ("level != 0", "level > 0")),
        Game("an empty string counts as absent", "Law1", ("player is not null", "!string.IsNullOrEmpty(player)")),
        Game("minus zero counts as absent", "Law1", ("!LuckFormatter.IsDefault(luck)", "luck != 0")),
        Game("a bool means the contrary, in writing and in reading", "Law3_DowngradeToVersion1", ("if (paused)", "if (!paused)"), ("value.Paused = (present & 0x4UL) != 0", "value.Paused = (present & 0x4UL) == 0")),
        Game("a member has another formatter, in writing and in reading", "Law2_UpgradeFromVersion1", ($"{Int32}.Write(ref bounded, level)", "global::StateGen.Formatters.FixedFormatter<int>.Write(ref bounded, level)"), ($"value.Level = (present & 0x1UL) != 0 ? {Int32}", "value.Level = (present & 0x1UL) != 0 ? global::StateGen.Formatters.FixedFormatter<int>")),
        Game("known values are numbered otherwise", "Law2_UpgradeFromVersion1", ("\"sword\" => 0", "\"sword\" => 1"), ("\"shield\" => 1", "\"shield\" => 0"), ("0 => \"sword\"", "1 => \"sword\"")),
        Game("a nested object is not read", "Law1", ("value.Weapon = (present & 0x40UL) != 0 ?", "value.Weapon = (present & 0x40UL) == 0 ? null :"), (".Read(ref reader) : default;\n\n            // 8: Bag", ".Read(ref reader) is { } read ? null : null;\n\n            // 8: Bag")),
        Game("the last layer is never written", "Law1", ("bool hasLayer3 = value._carriedLayers is not null || ", "bool hasLayer3 = value._carriedLayers is not null && ")),
        Game("a layer has no length before it", "Law1", ("int start2 = writer.BeginLaterLayer();", ""), ("writer.EndLaterLayer(start2);", "")),
        Game("a layer is read that is not there", "Law2_UpgradeFromVersion1", ("if ((present & 0x100UL) != 0)", "if ((present | 0x100UL) != 0)")),
        Game("a member that is missing loses its initial value", "Law2_UpgradeFromVersion1", ("new Game();", "new Game { Speed = 0 };")),
        Game("the object of the restore before is used again", "Law2_UpgradeFromVersion1", ("Game value = new Game();", "Game value = s_last;"), ("private global::StateGen.CarriedLayers? _carriedLayers;", "private global::StateGen.CarriedLayers? _carriedLayers; private static readonly Game s_last = new Game();")),
        Game("the tail of a newer version is not kept", "Law3_Carries", ("value._carriedLayers = (present3 & 0x2UL) != 0 ? global::StateGen.CarriedLayers.Read(ref reader) : null;", "if ((present3 & 0x2UL) != 0) global::StateGen.CarriedLayers.Read(ref reader);")),
        Game("the tail of a newer version is not written", "Law3_Carries", ("present3 |= 0x2UL;", ""), ("value._carriedLayers?.Write(ref writer);", "")),
        Game("the tail of a newer version is written only behind another member", "Law3_Carries", ("value._carriedLayers is not null || ", "")),
        Game("the wire name is another", "Law2_UpgradeFromVersion1", ("\n            \"game\",", "\n            \"games\",")),
        Game("memory is reserved before there is anything to put into it", "Law4_HostileInput", ("Game value = new Game();", "Game value = new Game(); global::System.GC.KeepAlive(new byte[1 << 20]);")),
        Game("saving changes the state", "Law5_SameBytes", ("double luck = value.Luck;", "double luck = value.Luck; value.Lives++;")),
        new("objects are not numbered when they are read", "Law1", "LinkTests", "Games.Link.g.cs", ("reader.AddReference(value);", "")),
        new("objects lose their identity", "Law1", "LinkTests", "Games.Link.g.cs", ("ReferenceFormatter<global::Games.Link>", "StateFormatter<global::Games.Link>")),
        new("a case of a union is not read", "Law1", "ShapeTests", "Games.IShape-Union.g.cs", ("case 2:", "case 3:")),
        new("the cases of a union change their tags, in writing and in reading", "Law3_DowngradeToVersion1", "ShapeTests", "Games.IShape-Union.g.cs", ("(ref writer, 1,", "(ref writer, 3,"), ("(ref writer, 2,", "(ref writer, 1,"), ("(ref writer, 3,", "(ref writer, 2,"), ("case 1:", "case 3:"), ("case 2:", "case 1:"), ("case 3:", "case 2:")),
        Account("a migration is not called", "Law2_UpgradeFromVersion1", ("value.MigrateAge(retired3);", "")),
        Account("a migration is given its values in the wrong order", "Law2_UpgradeFromVersion1", ("(retired1, retired2)", "(retired2, retired1)")),
        Account("a migration is given one value of two", "Law2_UpgradeFromVersion1", ("(retired1, retired2)", "(retired1, null)")),
        Account("a migration is not called where only its first value is there", "Law2_Upgrade", ($"retired1 = {Text}.Read(ref reader);\n                callsMigrateName = true;", $"retired1 = {Text}.Read(ref reader);")),
        Account("a migration is called where there is nothing to take over", "Law1", ("if (callsMigrateAge)", "")),
        new("an unknown case of a union is lost", "Law3_Carries", "NoteTests", "Games.INote-Union.g.cs", ("return new global::Games.UnknownNote(global::StateGen.CarriedCase.Read(ref reader, tag));", "global::StateGen.CarriedCase.Read(ref reader, tag); return new global::Games.Text();")),
        new("an unknown case of a union is written under another tag", "Law3_Carries", "NoteTests", "Games.INote-Union.g.cs", ("CarriedCase.Read(ref reader, tag)", "CarriedCase.Read(ref reader, 1)")),
        Point("a column of structs is not filled", "Law1", ("column2[row] = value.Y;", "")),
        Point("a column of structs is read and thrown away", "Law1", ("value.IsStop = column3[row];", "")),
        Point("two columns of structs change places when they are read", "Law1", ("value.X = column1[row]", "value.X = column2[row]"), ("value.Y = column2[row]", "value.Y = column1[row]")),
        Point("two columns of structs change places, in writing and in reading", "Law2_UpgradeFromVersion1", ("column1[row] = value.X", "column1[row] = value.Y"), ("column2[row] = value.Y", "column2[row] = value.X"), ("value.X = column1[row]", "value.X = column2[row]"), ("value.Y = column2[row]", "value.Y = column1[row]")),
        Point("structs that carry what a newer version wrote stand in columns, which have no place for it", "Law3_Carries", ("if (value._carriedLayers is not null)", "if (false)")),
    ];

    private static Mutant Point(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "TrackTests", "Games.Point.g.cs", edits);

    private static Mutant Account(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "AccountTests", "Games.Account.g.cs", edits);

    private static Mutant Game(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "GameTests", "Games.Game.g.cs", edits);
}
