using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Laws;

/// <summary>StateGen.Testing generates, compares and restores every supported shape.</summary>
[Trait("Time", "Long")]
public sealed class TestingLibraryTests
{
    public static TheoryData<CatalogueEntry> All => Entries.All;

    [Theory, MemberData(nameof(All))]
    public void GeneratedLaws_OfEveryShape_Hold(CatalogueEntry entry) => entry.CheckAsUsersDo();
}
