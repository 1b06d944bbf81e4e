using StateGen.Generator.History;
using StateGen.Generator.Tests.Shapes;

namespace StateGen.Generator.Tests.History;

/// <summary>Types with the same words in the history can read each other's blobs.</summary>
public sealed class AlikeTypeTests
{
    /// <summary>A value of each type, created from ascending numbers or from a dictionary of them.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["System.Text.StringBuilder"] = "new(string.Join(',', items))",
        ["System.Collections.Specialized.StringCollection"] = "Strings(items)",
        ["System.Collections.Generic.KeyValuePair`2"] = "new(items.Length, items[^1])",
        ["System.Collections.Generic.List`1"] = "[.. items]",
        ["System.Collections.Generic.IList`1"] = "[.. items]",
        ["System.Collections.Generic.ICollection`1"] = "[.. items]",
        ["System.Collections.Generic.IEnumerable`1"] = "items",
        ["System.Collections.Generic.IReadOnlyList`1"] = "items",
        ["System.Collections.Generic.IReadOnlyCollection`1"] = "items",
        ["System.Collections.Generic.LinkedList`1"] = "new(items)",
        ["System.Collections.Generic.Queue`1"] = "new(items)",
        ["System.Collections.ObjectModel.Collection`1"] = "[.. items]",
        ["System.Collections.ObjectModel.ObservableCollection`1"] = "[.. items]",
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = "new(items)",
        ["System.Collections.ObjectModel.ReadOnlyObservableCollection`1"] = "new([.. items])",
        ["System.Collections.Concurrent.ConcurrentQueue`1"] = "new(items)",
        ["System.Collections.Immutable.ImmutableList`1"] = "[.. items]",
        ["System.Collections.Immutable.IImmutableList`1"] = "[.. items]",
        ["System.Collections.Immutable.ImmutableQueue`1"] = "[.. items]",
        ["System.Collections.Immutable.IImmutableQueue`1"] = "[.. items]",
        ["System.Collections.Generic.HashSet`1"] = "[.. items]",
        ["System.Collections.Generic.ISet`1"] = "new HashSet<int>(items)",
        ["System.Collections.Generic.IReadOnlySet`1"] = "new HashSet<int>(items)",
        ["System.Collections.Generic.SortedSet`1"] = "[.. items]",
        ["System.Collections.ObjectModel.ReadOnlySet`1"] = "new(new HashSet<int>(items))",
        ["System.Collections.Frozen.FrozenSet`1"] = "System.Collections.Frozen.FrozenSet.ToFrozenSet(items)",
        ["System.Collections.Immutable.ImmutableHashSet`1"] = "[.. items]",
        ["System.Collections.Immutable.IImmutableSet`1"] = "[.. items]",
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = "[.. items]",
        ["System.Collections.Generic.Dictionary`2"] = "map",
        ["System.Collections.Generic.IDictionary`2"] = "map",
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = "map",
        ["System.Collections.Generic.OrderedDictionary`2"] = "new(map)",
        ["System.Collections.Generic.SortedDictionary`2"] = "new(map)",
        ["System.Collections.Generic.SortedList`2"] = "new(map)",
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = "new(map)",
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = "new(map)",
        ["System.Collections.Frozen.FrozenDictionary`2"] = "System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(map)",
        ["System.Collections.Immutable.ImmutableDictionary`2"] = "System.Collections.Immutable.ImmutableDictionary.CreateRange(map)",
        ["System.Collections.Immutable.IImmutableDictionary`2"] = "System.Collections.Immutable.ImmutableDictionary.CreateRange(map)",
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = "System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(map)",
    };

    [Fact]
    public void Values_AreThereForEachType() => Assert.Equal(WireText.Alike.Keys.Order(), Values.Keys.Order());

    [Fact]
    public void Types_WithTheSameWords_ReadOneAnother()
    {
        string[] types = [.. WireText.Alike.Keys.Order()];
        IEnumerable<string> states = types.Select((type, index) =>
            $$"""[State("alike")] public sealed partial class State{{index}} { [Member(1)] public {{TypeOf(type)}} Value { get; set; } = default!; }""");
        IEnumerable<string> checks = types.Select((type, index) => $$"""
                    Check<{{PlainOf(type)}}, State{{index}}>("{{type}}", new {{PlainOf(type)}} { Value = {{PlainValueOf(type)}} }, new State{{index}} { Value = {{Values[type]}} });
            """);
        string source = $$"""
            {{string.Join("\n", states)}}
            [State("alike")] public sealed partial class PlainArray { [Member(1)] public int[]? Value { get; set; } }
            [State("alike")] public sealed partial class PlainSet { [Member(1)] public HashSet<int>? Value { get; set; } }
            [State("alike")] public sealed partial class PlainMap { [Member(1)] public Dictionary<int, int>? Value { get; set; } }
            [State("alike")] public sealed partial class PlainString { [Member(1)] public string? Value { get; set; } }
            [State("alike")] public sealed partial class PlainStrings { [Member(1)] public string?[]? Value { get; set; } }
            [State("alike")] public sealed partial class PlainPair { [Member(1)] public (int, int) Value { get; set; } }

            public static class Checks
            {
                public static object Run()
                {
                    Run(3);
                    Run(1000);
                    return Count;
                }

                private static void Run(int count)
                {
                    int[] items = [.. Enumerable.Range(5, count).Select(number => number * 7)];
                    Dictionary<int, int> map = items.ToDictionary(item => item, item => -item);
            {{string.Join("\n", checks)}}
                }

                private static int Count;

                /// <summary>What one saved, the other restores and saves again, and the first restores: the bytes are those that it saves itself, in some order.</summary>
                private static void Check<TPlain, TOther>(string name, TPlain plain, TOther other)
                    where TPlain : IStateSerializable<TPlain>
                    where TOther : IStateSerializable<TOther>
                {
                    byte[] expected = Sorted(StateSerializer.Save(plain));
                    byte[] byOther = StateSerializer.Save(StateSerializer.Restore<TOther>(StateSerializer.Save(plain)));
                    byte[] ofOther = StateSerializer.Save(StateSerializer.Restore<TPlain>(StateSerializer.Save(other)));
                    if (!Sorted(byOther).SequenceEqual(expected) || !Sorted(ofOther).SequenceEqual(expected) || !Sorted(StateSerializer.Save(other)).SequenceEqual(expected))
                    {
                        throw new InvalidOperationException(name);
                    }

                    Count++;
                }

                /// <summary>Without the check, which depends on the order.</summary>
                private static byte[] Sorted(byte[] blob) => [.. blob[..^4].Order()];

                private static System.Collections.Specialized.StringCollection Strings(int[] items)
                {
                    System.Collections.Specialized.StringCollection strings = [];
                    strings.AddRange([.. items.Select(item => item.ToString())]);
                    return strings;
                }
            }
            """;
        Assert.Equal(2 * types.Length, CompiledShape.Of(source).Make("Run"));
    }

    private static string TypeOf(string metadataName) => metadataName.Split('`') switch
    {
        [var name, "1"] => $"{name}<int>",
        [var name, "2"] => $"{name}<int, int>",
        _ => metadataName,
    };

    private static string PlainOf(string type) => WireText.Alike[type] switch
    {
        "list" => "PlainArray",
        "set" => "PlainSet",
        "map" => "PlainMap",
        "string" => "PlainString",
        "list<string>" => "PlainStrings",
        _ => "PlainPair",
    };

    private static string PlainValueOf(string type) => WireText.Alike[type] switch
    {
        "list" => "items",
        "set" => "[.. items]",
        "map" => "map",
        "string" => "string.Join(',', items)",
        "list<string>" => "[.. items.Select(item => item.ToString())]",
        _ => "(items.Length, items[^1])",
    };
}
