using System.IO.Pipelines;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class CommandFramerProperties
{
    private static readonly string[] Commands =
    [
        "a NOOP\r\n",
        "b LOGIN {4+}\r\nde\r\n {0+}\r\n\r\n",
        "c LOGIN \"x {4}y\" {3}\r\n\n\r\n\r\n",
        "d SEARCH TEXT \"\u00e4\"\n",
        "\r\n",
        "e APPEND i ~{5}\r\n{3}\r\n\r\n",
    ];

    [Property(MaxTest = 300)]
    public Property AnySplitOfTheInput_GivesTheSameCommands() => Prop.ForAll(
        Gen.Elements(Commands).NonEmptyListOf().ToArbitrary(),
        Gen.Choose(1, 40).NonEmptyListOf().ToArbitrary(),
        (commands, cuts) => Read([.. commands], [.. cuts]).Result.SequenceEqual(commands.Select(c => c.TrimEndOnce('\n').TrimEndOnce('\r'))));

    private static async Task<List<string>> Read(List<string> commands, List<int> cuts)
    {
        var input = new Pipe();
        var output = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var reader = new CommandReader(input.Reader, new ResponseWriter(output.Writer, TimeProvider.System)) { Authenticated = true };
        byte[] octets = Encoding.UTF8.GetBytes(string.Concat(commands));
        var received = new List<string>();
        Task writing = WriteAsync(input.Writer, octets, cuts);
        while (await reader.ReadCommandAsync() == ReadStatus.Received)
        {
            received.Add(Encoding.UTF8.GetString(reader.Received));
        }

        await writing;
        return received;
    }

    private static async Task WriteAsync(PipeWriter writer, byte[] octets, List<int> cuts)
    {
        for (int at = 0, i = 0; at < octets.Length; i++)
        {
            int length = Math.Min(cuts[i % cuts.Count], octets.Length - at);
            await writer.WriteAsync(octets.AsMemory(at, length));
            await Task.Yield();
            at += length;
        }

        await writer.CompleteAsync();
    }
}
