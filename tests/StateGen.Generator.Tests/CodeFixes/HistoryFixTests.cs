using StateGen.CodeFixes;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>SG0060 and SG0061: the unshipped history is written by a fix.</summary>
public sealed class HistoryFixTests
{
    private const string Title = "Update StateGen.Unshipped.txt";

    private const string Source = """
        [State("session", Version = 2)]
        public sealed partial class Session
        {
            [Member(10)] public string? Name { get; set; }
            [Member(2, Since = 2), KnownValues(@"\Seen", "a // b")] public string? Flag { get; set; }
            [Member(3)] public Room? Room { get; set; }
        }

        [State] public readonly partial record struct Seat([Member(1)] int Row);

        [State("chat room")] public sealed partial class Room { [Member(1)] public Seat Seat { get; set; } }
        """;

    private const string All = """
        "chat room" class // Room
        "chat room" version 1 members 1
        "chat room" member 1 state Seat // Seat
        Seat struct // Seat
        Seat version 1 members 1
        Seat member 1 int // Row
        session class // Session
        session version 2 members 2-3 10
        session member 2 since 2 string known ["\\Seen", "a // b"] nullable // Flag
        session member 3 state "chat room" nullable // Room
        session member 10 string nullable // Name

        """;

    [Fact]
    public Task SG0060_EmptyFile_HoldsAllLinesInOrder() => CodeFixAssert.FixesAllAsync(
        new HistoryCodeFix(), Title, Source, Source, new HistoryTexts(null, ""), All);

    [Fact]
    public Task SG0060_FileWithOtherLines_KeepsWhatIsThere() => CodeFixAssert.FixesAllAsync(
        new HistoryCodeFix(),
        Title,
        Source,
        Source,
        new HistoryTexts(
            null,
            "// For the next release.\r\n\r\nSeat member 1 int // It had this name\r\nsession class\r\n// The name.\r\nsession member 10 int // Name\r\nzoo class\r\n"),
        string.Concat(All
            .Replace("session class // Session\n", "session class\n// The name.\n")
            .Replace("Seat member 1 int // Row\n", "Seat member 1 int // It had this name\n")
            .Split('\n')
            .Select(line => line + "\r\n"))[..^2]
            .Insert(0, "// For the next release.\r\n\r\n"));

    [Fact]
    public Task SG0061_StaleLines_AreTakenOut() => CodeFixAssert.FixesAllAsync(
        new HistoryCodeFix(),
        Title,
        Source,
        Source,
        new HistoryTexts("Seat struct\n", All + "session retired 4\nsession member 4 int\nzoo class // Gone\nzoo version 1"),
        All.Replace("Seat struct // Seat\n", ""));

    [Fact]
    public async Task SG0060_NoUnshippedFile_IsOfferedNothing() =>
        Assert.Empty(await CodeFixAssert.TitlesAsync(new HistoryCodeFix(), Source, new HistoryTexts("Seat struct\n", null)));
}
