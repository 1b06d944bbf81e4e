using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Page.Charts;

/// <summary>How a contender looks in charts: a colour for each family, a mark for each of its members.</summary>
/// <param name="Contender">Its name in tables.</param>
/// <param name="Colour">The class of its colour in <see cref="SvgDocument"/>.</param>
/// <param name="Mark">Its mark.</param>
internal sealed record Series(string Contender, string Colour, Mark Mark)
{
    /// <summary>The contenders in the charts. StateGen is last and therefore on top.</summary>
    public static IReadOnlyList<Series> All { get; } =
    [
        new(Contenders.Contender.Yardstick, "memorypack", Mark.Disc),
        new("MemoryPack, version-tolerant", "memorypack", Mark.Ring),
        new("MessagePack", "messagepack", Mark.Disc),
        new("MessagePack, LZ4", "messagepack", Mark.Ring),
        new("Nerdbank.MessagePack", "messagepack", Mark.Square),
        new("protobuf-net", "protobuf", Mark.Disc),
        new("Google.Protobuf", "protobuf", Mark.Ring),
        new("Orleans.Serialization", "orleans", Mark.Disc),
        new("System.Text.Json", "json", Mark.Disc),
        new(Contenders.Contender.Limit, "text", Mark.Bar),
        new(Contenders.Contender.Ours, "ours", Mark.LargeDisc),
    ];
}
