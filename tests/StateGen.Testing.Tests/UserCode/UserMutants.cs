using StateGen.Testing.Tests.Mutants;

namespace StateGen.Testing.Tests.UserCode;

/// <summary>The ways in which a user's own code loses data.</summary>
internal static class UserMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Basket("a hook before saving empties a collection", "Law1", ("Count = Lines.Count;", "Lines.Clear();")),
        Basket("a hook before saving cuts a text in place", "Law1", ("Count = Lines.Count;", "Notes?.Clear();")),
        Basket("a hook before saving of an item overwrites it", "Law1", ("private void Check() { }", "private void Check() { Amount = 0; }")),
        Basket("a hook before saving counts how often it is called", "Law1", ("Count = Lines.Count;", "Port++;")),
        Basket("a hook before saving replaces a null", "Law1", ("Count = Lines.Count;", "Owner ??= \"\";")),
        new("a hook that normalizes hides one that loses data", "Law1", "TagsTests", "Source.cs", ("private void Count() { }", "private void Count() { Read = 0; }")),
        Basket("a hook after restoring empties a collection", "Law1", ("Last = Pages.LastOrDefault();", "Pages.Clear();")),
        Basket("a hook after restoring overwrites a member", "Law1", ("Last = Pages.LastOrDefault();", "At = 0;")),
        Basket("a formatter does not write a part", "Law1", ("writer.WriteVarint((uint)value.Cents);", "writer.WriteVarint(0);")),
        Basket("a formatter writes a part with less precision", "Law1", ("(uint)value.Cents)", "(uint)(value.Cents / 10 * 10))")),
        Basket("a formatter reads a part and throws it away", "Law1", ("new Price(cents, reader.ReadString())", "new Price(cents, reader.ReadString() is null ? \"\" : \"EUR\")")),
        Basket("a migration of a user ignores its value", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "Name = \"unknown\";")),
        Basket("a migration of a user ignores one value of two", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "Name = first;")),
        Basket("a migration of a user does nothing", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "")),
        Basket("a migration of a user overwrites a member that older versions have", "Law2_UpgradeFromVersion1", ("Name = $\"{first} {last}\";", "Owner = Name = $\"{first} {last}\";")),
        Basket("a migration of a user throws", "Law2_UpgradeFromVersion1", ("Split(':')[1]", "Split(':')[2]")),
    ];

    private static Mutant Basket(string name, string law, params (string From, string To)[] edits) =>
        new(name, law, "BasketTests", "Source.cs", edits);
}
