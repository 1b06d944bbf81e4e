using StateGen.Testing.Tests.Mutants;

namespace StateGen.Testing.Tests.UserCode;

/// <summary>Ways in which user code loses data.</summary>
internal static class UserMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Basket("a hook before saving clears a collection", "Law1", ("Count = Lines.Count;", "Lines.Clear();")),
        Basket("a hook before saving clears a text in place", "Law1", ("Count = Lines.Count;", "Notes?.Clear();")),
        Basket("a hook before saving, of an item, overwrites a member", "Law1", ("private void Check() { }", "private void Check() { Amount = 0; }")),
        Basket("a hook before saving counts its calls", "Law1", ("Count = Lines.Count;", "Port++;")),
        Basket("a hook before saving replaces a null", "Law1", ("Count = Lines.Count;", "Owner ??= \"\";")),
        new("a hook that normalizes hides a hook that loses data", "Law1", "TagsTests", "Source.cs", ("private void Count() { }", "private void Count() { Read = 0; }")),
        Basket("a hook after restoring clears a collection", "Law1", ("Last = Pages.LastOrDefault();", "Pages.Clear();")),
        Basket("a hook after restoring overwrites a member", "Law1", ("Last = Pages.LastOrDefault();", "At = 0;")),
        Basket("a formatter does not write a part", "Law1", ("writer.WriteVarint((uint)value.Cents);", "writer.WriteVarint(0);")),
        Basket("a formatter writes a part with less precision", "Law1", ("(uint)value.Cents)", "(uint)(value.Cents / 10 * 10))")),
        Basket("a formatter reads a part and discards it", "Law1", ("new Price(cents, reader.ReadString())", "new Price(cents, reader.ReadString() is null ? \"\" : \"EUR\")")),
        Basket("a user's migration ignores its value", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "Name = \"unknown\";")),
        Basket("a user's migration ignores one value of two", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "Name = first;")),
        Basket("a user's migration does nothing", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "")),
        Basket("a user's migration overwrites a member that older versions have", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "Owner = Name = $\"{first} {last}\";")),
        Basket("a user's migration throws", "Law2_UpgradeFromVersion1", ("Split(':')[1]", "Split(':')[2]")),
    ];

    private static Mutant Basket(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "BasketTests", "Source.cs", edits);
}
