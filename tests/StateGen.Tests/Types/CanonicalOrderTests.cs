using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Types;

/// <summary>Law 5: an unordered collection is written in an order that depends on neither its history nor the hash seed.</summary>
public sealed class CanonicalOrderTests
{
    private static readonly string?[] Names = [.. Enumerable.Range(0, 100).Select(i => i == 50 ? null : $"name{i * i}")];

    [Fact]
    public void Save_UnorderedSets_GiveTheSameBytesUnderOtherSeeds()
    {
        AssertSameBytes((names, seed) => new Immutables
        {
            HashSet = names.ToImmutableHashSet(seed),
            FrozenSet = names.ToFrozenSet(seed),
            ISet = names.ToImmutableHashSet(seed),
            Dictionary = names.Where(name => name is not null).ToImmutableDictionary(name => name!, Shorten, seed!),
            FrozenDictionary = names.Where(name => name is not null).ToFrozenDictionary(name => name!, _ => (Point?)null, seed!),
        });
        AssertSameBytes((names, seed) => new Sequences { ReadOnlySet = new(new HashSet<string?>(names, seed)), ConcurrentBag = new(names) });
        AssertSameBytes((names, seed) => new Interfaces { Set = new HashSet<string?>(names, seed), Map = Map(names) });
    }

    [Fact]
    public void Save_UnorderedMaps_GiveTheSameBytesUnderOtherSeeds() => AssertSameBytes((names, seed) => new Maps
    {
        Concurrent = new(names.OfType<string>().Select(name => KeyValuePair.Create(name, Length(name))), seed!),
        ReadOnly = new(names.OfType<string>().ToDictionary(name => name, name => name.EndsWith('1') ? null : new Node { Name = name })),
    });

    [Fact]
    public void Save_CanonicalMembers_GiveTheSameBytesInAnyOrderOfFilling()
    {
        AssertSameBytes((names, seed) =>
        {
            CanonicalTables state = new()
            {
                Set = new(names, seed),
                Map = Map(names),
                Deep = new() { [7] = new() { ["x"] = new(names, seed) } },
            };
            state.Filled.UnionWith(names.OfType<string>());
            return state;
        });
    }

    [Fact]
    public void Save_OtherMembers_KeepTheOrderOfTheTable()
    {
        Catalogue.Collections first = new() { Set = ["a", "b"] };
        Catalogue.Collections second = new() { Set = ["b", "a"] };
        Assert.NotEqual(StateSerializer.Save(first), StateSerializer.Save(second));
        Assert.Equal(["b", "a"], StateSerializer.Restore<Catalogue.Collections>(StateSerializer.Save(second)).Set!);
    }

    [Fact]
    public void Save_CanonicalMap_MovesTheNullsWithTheirKeys()
    {
        CanonicalTables again = StateSerializer.Restore<CanonicalTables>(StateSerializer.Save(new CanonicalTables { Map = Map(Names) }));
        Assert.Equal(Map(Names).Order(ByKey.Instance), again.Map!.Order(ByKey.Instance));
        Assert.Contains(again.Map!, entry => entry.Value is null);
        Assert.Contains(again.Map!, entry => entry.Value is not null);
    }

    private static void AssertSameBytes<T>(Func<string?[], SeededComparer, T> make)
        where T : IStateSerializable<T>
    {
        byte[] first = StateSerializer.Save(make(Names, new SeededComparer(1)));
        byte[] second = StateSerializer.Save(make([.. Names.Reverse()], new SeededComparer(77)));
        Assert.Equal(first, second);
    }

    private static Dictionary<string, string?> Map(string?[] names) => names.OfType<string>().ToDictionary(name => name, Shorten);

    private static string? Shorten(string? name) => name!.EndsWith('4') ? null : name[..5];

    private static int? Length(string name) => name.EndsWith('4') ? null : name.Length;

    private sealed class ByKey : IComparer<KeyValuePair<string, string?>>
    {
        public static ByKey Instance { get; } = new();

        public int Compare(KeyValuePair<string, string?> x, KeyValuePair<string, string?> y) => string.CompareOrdinal(x.Key, y.Key);
    }
}
