namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests members of every type that has a formatter, declared in every way.</summary>
[Trait("Time", "Long")]
public sealed class MemberTypeShapeTests
{
    [Theory]
    [InlineData("byte", "255")]
    [InlineData("sbyte", "-128")]
    [InlineData("short", "-300")]
    [InlineData("ushort", "65535")]
    [InlineData("int", "-70000")]
    [InlineData("uint", "4000000000")]
    [InlineData("long", "-1L << 60")]
    [InlineData("ulong", "1UL << 63")]
    public void Enum_OfEveryUnderlyingType_RoundTrips(string underlying, string value) => CompiledShape.AssertRoundTrip($$"""
        public enum Mode : {{underlying}} { Zero, Other = unchecked(({{underlying}})({{value}})) }

        [State]
        public partial class Holder
        {
            [Member(1)] public Mode Plain { get; set; }
            [Member(2)] public Mode? Nullable { get; set; }
            [Member(3)] public List<Mode> List { get; set; } = [];
            [Member(4)] public Dictionary<Mode, Mode?> Map { get; } = [];
            [Member(5)] public Mode Unknown { get; set; }

            public static object Sample() => new Holder
            {
                Plain = Mode.Other, Nullable = Mode.Zero, List = [Mode.Other, Mode.Zero], Map = { [Mode.Other] = null }, Unknown = (Mode)77,
            };
        }
        """);

    [Theory]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    public void FixedIntegers_RoundTrip(string type) => CompiledShape.AssertRoundTrip($$"""
        public enum Mode : {{type}} { Other = 1000 }

        [State]
        public partial class Holder
        {
            [Member(1, Fixed = true)] public {{type}} Plain { get; set; }
            [Member(2, Fixed = true)] public {{type}}? Nullable { get; set; }
            [Member(3, Fixed = true)] public {{type}}[]? Array { get; set; }
            [Member(4, Fixed = true)] public Mode Mode { get; set; }
            [Member(5, Fixed = true)] public Dictionary<string, List<{{type}}>> Map { get; } = [];

            public static object Sample() => new Holder
            {
                Plain = 1000, Nullable = 0, Array = [1, 2], Mode = Mode.Other, Map = { ["a"] = [5] },
            };
        }
        """);

    [Theory]
    [InlineData("bool", "true")]
    [InlineData("byte", "200")]
    [InlineData("sbyte", "-3")]
    [InlineData("char", "'\\uD800'")]
    [InlineData("nint", "-7")]
    [InlineData("nuint", "7")]
    [InlineData("float", "-0f")]
    [InlineData("double", "double.NaN")]
    [InlineData("decimal", "1.500m")]
    [InlineData("Half", "(Half)1.5")]
    [InlineData("Int128", "Int128.MinValue")]
    [InlineData("UInt128", "UInt128.MaxValue")]
    [InlineData("Guid", "new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)")]
    [InlineData("DateTime", "new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)")]
    [InlineData("DateTimeOffset", "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-8))")]
    [InlineData("DateOnly", "new DateOnly(2026, 1, 2)")]
    [InlineData("TimeOnly", "new TimeOnly(23, 59)")]
    [InlineData("TimeSpan", "TimeSpan.MinValue")]
    [InlineData("System.Text.Rune", "new System.Text.Rune(0x1F600)")]
    public void Value_PlainNullableAndInCollections_RoundTrips(string type, string value) => CompiledShape.AssertRoundTrip($$"""
        [State]
        public partial class Holder
        {
            [Member(1)] public {{type}} Plain { get; set; }
            [Member(2)] public {{type}}? Nullable { get; set; }
            [Member(3)] public {{type}}? NullableDefault { get; set; }
            [Member(4)] public {{type}}[]? Array { get; set; }
            [Member(5)] public List<{{type}}?> List { get; } = [];
            [Member(6)] public Dictionary<{{type}}, {{type}}?[]> Map { get; } = [];
            [Member(7)] public HashSet<{{type}}>? Set { get; init; }
            [Member(8)] public readonly {{type}} Field;

            public Holder({{type}} field) => Field = field;

            public static object Sample() => new Holder({{value}})
            {
                Plain = {{value}}, Nullable = {{value}}, NullableDefault = default({{type}}), Array = [{{value}}, default],
                List = { {{value}}, null }, Map = { [{{value}}] = [null, {{value}}] }, Set = [{{value}}],
            };
        }

        [State]
        public partial record struct Slots([Member(1)] {{type}} First, [Member(2)] {{type}}? Second)
        {
            public static object Sample() => new Slots({{value}}, {{value}});
        }
        """);

    [Fact]
    public void MoreThan64Members_InEachLayer_RoundTrip()
    {
        foreach (int count in (int[])[7, 8, 62, 63, 64, 65, 127, 128, 200])
        {
            string members = string.Join("\n", Enumerable.Range(1, 2 * count).Select(id =>
                $"[Member({id}, Since = {1 + (id % 2)})] public {(id % 3 == 0 ? "bool" : id % 3 == 1 ? "int?" : "string?")} M{id} {{ get; set; }}"));
            CompiledShape.AssertRoundTrip($$"""
                [State(Version = 2)]
                public partial class Large
                {
                    {{members}}

                    public static object Sample() => new Large { M1 = 1, M2 = "x", M3 = true, M{{2 * count}} = default };
                }
                """);
        }
    }
}
