using StateGen.Tests.Catalogue.Shapes;

namespace StateGen.Tests.Catalogue;

/// <summary>The one list of state types: an entry added here reaches every suite.</summary>
public static class Entries
{
    /// <summary>All entries.</summary>
    public static TheoryData<CatalogueEntry> All { get; } =
    [
        new CatalogueEntry<Numbers>(),
        new CatalogueEntry<FixedNumbers>(),
        new CatalogueEntry<Times>(),
        new CatalogueEntry<Enums>(),
        new CatalogueEntry<Optionals>(),
        new CatalogueEntry<Point>(),
        new CatalogueEntry<Texts>(),
        new CatalogueEntry<Flagged>(),
        new CatalogueEntry<Collections>(),
        new CatalogueEntry<Filled>(),
        new CatalogueEntry<Node>(),
        new CatalogueEntry<Account>(),
        new CatalogueEntry<Person>(),
        new CatalogueEntry<Fields>(),
        new CatalogueEntry<Nested>(),
        new CatalogueEntry<Empty>(),
        new CatalogueEntry<Wide>(),
        new CatalogueEntry<Evolved>(),
        new CatalogueEntry<EvolvedStruct>(),
        new CatalogueEntry<Session>(),
        new CatalogueEntry<Animal>(),
        new CatalogueEntry<Cat>(),
        new CatalogueEntry<Dog>(),
        new CatalogueEntry<Puppy>(),
        new CatalogueEntry<IShape>(),
        new CatalogueEntry<Square>(),
        new CatalogueEntry<Group>(),
        new CatalogueEntry<Zoo>(),
        new CatalogueEntry<Room>(),
        new CatalogueEntry<Guest>(),
        new CatalogueEntry<House>(),
        new CatalogueEntry<Luggage>(),
        new CatalogueEntry<Sealed>(),
        new CatalogueEntry<RecordBase>(),
        new CatalogueEntry<RecordDerived>(),
        new CatalogueEntry<Scalars>(),
        new CatalogueEntry<Vectors>(),
        new CatalogueEntry<ArrayLikes>(),
        new CatalogueEntry<Grids>(),
        new CatalogueEntry<Tuples>(),
        new CatalogueEntry<Sequences>(),
        new CatalogueEntry<Immutables>(),
        new CatalogueEntry<Maps>(),
        new CatalogueEntry<Interfaces>(),
        new CatalogueEntry<FilledInPlace>(),
        new CatalogueEntry<FilledLate>(),
        new CatalogueEntry<CanonicalTables>(),
        new CatalogueEntry<DeepNesting>(),
        new CatalogueEntry<JsonTexts>(),
        new CatalogueEntry<Lookups>(),
        new CatalogueEntry<OwnCollections>(),
    ];
}
