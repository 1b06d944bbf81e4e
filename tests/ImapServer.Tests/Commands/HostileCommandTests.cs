using System.Text;

namespace ImapServer.Tests.Commands;

public sealed class HostileCommandTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "(", ")", "\"", "\\", "{3+}\r\nabc", "{0+}\r\n", "*", ":", ",", "[", "]", "<0.1>", "%", "NIL", "1", "2", "0",
        "4294967295", "18446744073709551616", "FETCH", "UID", "STORE", "SEARCH", "SELECT", "INBOX", "LIST", "FLAGS", "+FLAGS.SILENT",
        "BODY[", "BODY.PEEK[1.MIME]", "HEADER.FIELDS", "NOT", "OR", "CHARSET", "UTF-8", "MODSEQ", "(QRESYNC (1 1 1:2 (1 1)))",
        "CHANGEDSINCE", "VANISHED", "UNCHANGEDSINCE", @"\Seen", @"\Foo", "$k", "X-STATE", "AQMJMGNF", "ENABLE", "QRESYNC", "STATUS",
        "APPEND", "\" 1-Jan-2026 00:00:00 +0000\"", "1-Jan-2026", "COPY", "MOVE", "EXPUNGE", "RENAME", "CREATE", "a.b", "..", "\u00e4",
        "FETCH 1:* ", "UID FETCH 1:* ", "STORE 1 FLAGS ", "SEARCH ", "UID SEARCH ", "STATUS INBOX ", "SELECT INBOX ", "ID ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AnyWords_AreAnsweredAndNeverFailTheServer(int seed)
    {
        var random = new Random(seed);
        await using TestServer server = new TestServer().Deliver(2);
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync("login login demo demo\r\nselect select inbox\r\n");
        await ReadToAsync(client, "select OK", "select inbox");
        for (int i = 0; i < 500; i++)
        {
            var command = new StringBuilder($"t{i} ");
            for (int pieces = random.Next(1, 8); pieces > 0; pieces--)
            {
                command.Append(Pieces[random.Next(Pieces.Length)]);
            }

            await client.SendAsync($"{command}\r\nn{i} noop\r\n");
            await ReadToAsync(client, $"t{i} ", command.ToString());
            await ReadToAsync(client, $"n{i} OK", command.ToString());
        }

        Assert.DoesNotContain(server.Log, line => !line.StartsWith("A client says", StringComparison.Ordinal));
    }

    private static async Task ReadToAsync(TestClient client, string start, string command)
    {
        string line;
        do
        {
            line = await client.ReceiveAsync();
            Assert.False(line.StartsWith('<'), $"{line} after {command}");
        }
        while (!line.StartsWith(start, StringComparison.Ordinal));
    }
}
