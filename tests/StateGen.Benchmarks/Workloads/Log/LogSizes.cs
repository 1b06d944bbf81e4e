using System.Numerics;
using System.Text;

namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>
/// Works out how long the records are in formats that the Rust benchmark publishes sizes for, to show that they are the
/// same records.
/// </summary>
internal static class LogSizes
{
    private static readonly (string Format, int Published, Func<LogRecords, int> Size)[] Formats =
    [
        ("bincode, variable integers", 741_295, static logs => Size(logs, static (value, _) => Bincode(value))),
        ("postcard", 724_953, static logs => Size(logs, static (value, _) => Leb128(value))),
        ("wincode, integers in full width", 1_045_784, static logs => Size(logs, static (_, width) => width)),
        ("prost", 884_628, static logs => logs.Logs.Sum(static log => Field(Protobuf(log)))),
    ];

    /// <summary>Prints the sizes.</summary>
    /// <returns>1 if a size differs from the published one.</returns>
    public static int Run()
    {
        LogRecords logs = LogRecords.Create();
        int wrong = 0;
        foreach ((string format, int published, Func<LogRecords, int> size) in Formats)
        {
            int found = size(logs);
            Console.WriteLine($"{format}: {found} bytes, published {published}");
            wrong += found == published ? 0 : 1;
        }

        if (wrong > 0)
        {
            Console.Error.WriteLine($"error: {wrong} of {Formats.Length} sizes are not the published ones; these are other records");
        }

        return wrong == 0 ? 0 : 1;
    }

    /// <summary>The format of bincode, postcard and wincode: all members in order, strings with a length prefix.</summary>
    private static int Size(LogRecords logs, Func<ulong, int, int> integer)
    {
        int Text(string text) => integer((ulong)Encoding.UTF8.GetByteCount(text), sizeof(ulong)) + Encoding.UTF8.GetByteCount(text);
        return integer((ulong)logs.Logs.Count, sizeof(ulong)) + logs.Logs.Sum(log =>
            4 + Text(log.Identity) + Text(log.UserId) + Text(log.Date) + Text(log.Request)
            + integer(log.Code, sizeof(ushort)) + integer(log.Size, sizeof(ulong)));
    }

    private static int Bincode(ulong value) => value switch
    {
        < 251 => 1,
        <= ushort.MaxValue => 3,
        <= uint.MaxValue => 5,
        _ => 9,
    };

    private static int Leb128(ulong value) => Math.Max(1, (BitOperations.Log2(value) / 7) + 1);

    /// <summary>A message of all members that are not 0 or empty, each with a byte for its tag.</summary>
    private static int Protobuf(LogRecord log)
    {
        int address = Number(log.Address.X0) + Number(log.Address.X1) + Number(log.Address.X2) + Number(log.Address.X3);
        return Field(address) + Text(log.Identity) + Text(log.UserId) + Text(log.Date) + Text(log.Request)
            + Number(log.Code) + Number(log.Size);
    }

    private static int Number(ulong value) => value == 0 ? 0 : 1 + Leb128(value);

    private static int Text(string text) => text.Length == 0 ? 0 : Field(Encoding.UTF8.GetByteCount(text));

    private static int Field(int length) => 1 + Leb128((ulong)length) + length;
}
