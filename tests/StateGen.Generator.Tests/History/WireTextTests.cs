using System.Text.RegularExpressions;

namespace StateGen.Generator.Tests.History;

/// <summary>Tests the words that describe the format of a type.</summary>
[Trait("Time", "Long")]
public sealed partial class WireTextTests
{
    [Theory]
    [InlineData("bool", "bool")]
    [InlineData("byte", "byte")]
    [InlineData("nint", "nint")]
    [InlineData("string?", "string")]
    [InlineData("DateTime", "DateTime")]
    [InlineData("Guid?", "Guid?")]
    [InlineData("Int128", "Int128")]
    [InlineData("System.Net.IPAddress?", "IPAddress")]
    [InlineData("System.Text.StringBuilder?", "string")]
    [InlineData("System.Collections.Specialized.StringCollection?", "list<string>")]
    [InlineData("System.Collections.Specialized.NameValueCollection?", "NameValueCollection")]
    [InlineData("DayOfWeek", "enum int")]
    [InlineData("Mode?", "enum byte?")]
    [InlineData("byte[]?", "bytes")]
    [InlineData("List<byte>?", "list<byte>")]
    [InlineData("string?[]?", "list<string>")]
    [InlineData("int[,,]?", "int[,,]")]
    [InlineData("Dictionary<string, List<DayOfWeek?>>?", "map<string, list<enum int?>>")]
    [InlineData("Memory<int>", "Memory<int>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>", "ImmutableArray<int>")]
    [InlineData("System.Buffers.ReadOnlySequence<byte>", "ReadOnlySequence<byte>")]
    [InlineData("Stack<int>?", "Stack<int>")]
    [InlineData("PriorityQueue<string, int>?", "PriorityQueue<string, int>")]
    [InlineData("ILookup<string, Guid>?", "ILookup<string, Guid>")]
    [InlineData("(int A, string B)", "(int, string)")]
    [InlineData("KeyValuePair<int, string>", "(int, string)")]
    [InlineData("Tuple<int, string>?", "Tuple<int, string>")]
    [InlineData("(int, int, int, int, int, int, int, string, Guid)", "(int, int, int, int, int, int, int, (string, Guid))")]
    [InlineData("Names?", "list<string>")]
    [InlineData("ByLength?", "KeyedCollection<int, string>")]
    [InlineData("Inner?", "state \"since\"")]
    [InlineData("Pair<Inner, int?>?", "state Pair<state \"since\", int?>")]
    [InlineData("Outer<int>.Box<string>?", "state Outer.Box<int, string>")]
    [InlineData("Spot", "state Spot")]
    [InlineData("Spot?", "state Spot?")]
    [InlineData("Spot[]?", "list<struct Spot>")]
    [InlineData("Spot?[]?", "list<state Spot?>")]
    [InlineData("(Spot, int)", "(struct Spot, int)")]
    [InlineData("Pair<Spot, Spot?>?", "state Pair<struct Spot, state Spot?>")]
    [InlineData("Speed", "custom SpeedFormatter")]
    [InlineData("List<Uri>?", "list<custom Uris>")]
    public async Task Words_OfAType_SayHowItIsWritten(string type, string words)
    {
        string lines = await HistoryAssert.LinesOfAsync($$"""
            [assembly: StateFormatter(typeof(Uris))]
            [State("a")] public sealed partial class A { [Member(1)] public {{type}} Value { get; set; } }

            public enum Mode : byte { Off, On }
            public sealed class Names : List<string>;
            public sealed class ByLength : System.Collections.ObjectModel.KeyedCollection<int, string> { protected override int GetKeyForItem(string item) => item.Length; }
            [State("since")] public sealed partial class Inner;
            [State] public partial struct Spot { [Member(1)] public int X { get; set; } }
            [State] public sealed partial class Pair<TFirst, TSecond> { [Member(1)] public (TSecond?, TFirst?) Both { get; set; } }
            public static partial class Outer<T> { [State] public sealed partial class Box<TItem> { [Member(1)] public Dictionary<string, TItem>? Items { get; set; } [Member(2)] public T? Lid { get; set; } } }
            [StateFormatter(typeof(SpeedFormatter))] public readonly record struct Speed(int Value);

            public sealed class SpeedFormatter : IStateFormatter<Speed>
            {
                public static bool IsDefault(Speed value) => value.Value == 0;
                public static void Write(ref StateGen.StateWriter writer, Speed value) => StateGen.CompilerServices.StringFormatter.Write(ref writer, value.Value.ToString());
                public static Speed Read(ref StateGen.StateReader reader) => new(int.Parse(StateGen.CompilerServices.StringFormatter.Read(ref reader)));
            }

            public sealed class Uris : IStateFormatter<Uri>
            {
                public static void Write(ref StateGen.StateWriter writer, Uri value) => StateGen.CompilerServices.UriFormatter.Write(ref writer, value);
                public static Uri Read(ref StateGen.StateReader reader) => StateGen.CompilerServices.UriFormatter.Read(ref reader);
            }
            """);
        lines = Nullable().Replace(lines, "");
        Assert.Contains($"a member 1 {words} // Value\n", lines);
        Assert.Contains("Pair<T1,T2> member 1 (T2, T1) // Both\n", lines);
        Assert.Contains("Outer.Box<T1,T2> member 1 map<string, T2> // Items\n", lines);
        Assert.Contains("Outer.Box<T1,T2> member 2 T1 // Lid\n", lines);
    }

    [Fact]
    public async Task Options_OfAMember_StandBehindItsType()
    {
        string lines = await HistoryAssert.LinesOfAsync("""
            [State("a", Version = 3)]
            public sealed partial class A
            {
                [Member(1, Fixed = true)] public List<uint>? Hashes { get; set; }
                [Member(2, Canonical = true), KnownValues("\\Seen", "a\"b")] public Dictionary<string, string>? Flags { get; set; }
                [Member(3, Since = 3)] public List<int> Sizes { get; } = [];
                [Member(4, Since = 2)] public List<int> Others { get; set; } = [];
                [Member(5), StateFormatter(typeof(Words))] public string? Word { get; set; }
                [Member(6)] public int First { get; set; } = 5;
            }

            [State("b", Version = 2)] public partial record B([Member(1)] int A, [Member(2, Since = 2)] int C = 5);

            public sealed class Words : IStateFormatter<string>
            {
                public static void Write(ref StateGen.StateWriter writer, string value) => StateGen.CompilerServices.StringFormatter.Write(ref writer, value);
                public static string Read(ref StateGen.StateReader reader) => StateGen.CompilerServices.StringFormatter.Read(ref reader);
            }
            """);
        Assert.Equal(
            """
            a class // A
            a version 3 members 1-6
            a member 1 list<uint> fixed nullable // Hashes
            a member 2 map<string, string> known ["\\Seen", "a\"b"] canonical nullable // Flags
            a member 3 since 3 list<int> // Sizes
            a member 4 since 2 list<int> initial // Others
            a member 5 custom Words // Word
            a member 6 int // First
            b class // B
            b version 2 members 1-2
            b member 1 int // A
            b member 2 since 2 int initial // C

            """,
            lines);
    }

    [GeneratedRegex(" nullable( [0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Nullable();
}
