using Shop;
using StateGen;

Visit visit = new("ada", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc))
{
    Pages = { "/", "/basket" },
    Clicks = new int[2, 3] { { 1, 2, 3 }, { 4, 5, 6 } },
    Basket = { "tea", "jam" },
};
byte[] blob = StateSerializer.Save(visit);
Visit again = StateSerializer.Restore<Visit>(blob);
if (again.User != visit.User || again.At != visit.At || !again.Pages.SequenceEqual(visit.Pages)
    || again.Clicks![1, 2] != 6
    || !again.Basket.SequenceEqual(visit.Basket))
{
    Console.Error.WriteLine("The restored state differs from the saved one.");
    return 1;
}

blob[4] ^= 1;
if (StateSerializer.TryRestore<Visit>(blob, out _, out StateFormatException? error) != StateOutcome.Corrupt)
{
    Console.Error.WriteLine("A damaged blob was accepted.");
    return 1;
}

Member member = new()
{
    Name = "ada",
    Joined = new DateOnly(2026, 11, 24),
    LastSum = new Money(9.50m, "EUR"),
    Payment = new ByInvoice { Due = new DateOnly(2027, 1, 1) },
    Debts = { ["tea"] = new Money(3m, "GBP") },
    Friends = { new Customer { Name = "bob" } },
};
member.Visit();
Member same = StateSerializer.Restore<Member>(StateSerializer.Save(member));
if (same.Visits() != 1 || same.Name != "ada" || same.Joined != member.Joined || same.LastSum != member.LastSum
    || same.Payment is not ByInvoice { Due.Year: 2027 } || same.Debts["tea"] != member.Debts["tea"] || same.Friends[0].Name != "bob")
{
    Console.Error.WriteLine("The restored state of another package differs from the saved one.");
    return 1;
}

Page<Money> page = new() { Items = { new Money(1m, "EUR") }, Cursor = new Money(2m, "USD") };
Page<Money> samePage = StateSerializer.Restore<Page<Money>>(StateSerializer.Save(page));
if (!samePage.Items.SequenceEqual(page.Items) || samePage.Cursor != page.Cursor)
{
    Console.Error.WriteLine("The restored generic state of another package differs from the saved one.");
    return 1;
}

if (!await HandOver.WorksAsync(visit))
{
    Console.Error.WriteLine("A connection was not handed over.");
    return 1;
}

Console.WriteLine($"{blob.Length} bytes; damaged: {error!.Message}");
return 0;

/// <summary>A state type of the program.</summary>
[State("visit")]
public sealed partial class Visit(string user, DateTime at)
{
    /// <summary>The name of the user.</summary>
    [Member(1)]
    public string User { get; } = user;

    /// <summary>The time of the visit.</summary>
    [Member(2)]
    public DateTime At { get; } = at;

    /// <summary>The visited pages.</summary>
    [Member(3)]
    public List<string> Pages { get; } = [];

    /// <summary>The number of clicks on each part of a page.</summary>
    [Member(4)]
    public int[,]? Clicks { get; set; }

    /// <summary>The items to buy.</summary>
    [Member(5)]
    public Basket Basket { get; } = [];
}

/// <summary>A user-defined collection.</summary>
public sealed class Basket : List<string>;
