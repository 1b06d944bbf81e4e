using System.Text.RegularExpressions;

namespace ImapServer.Tests.Commands;

/// <summary>
/// Plays a conversation. <c>C:</c> lines are sent, <c>S:</c> lines are expected. A number before the colon names the connection
/// (<c>C2:</c>). It is opened, greeted and logged in as demo on first use. In an <c>S:</c> line <c>{name}</c> matches any text the first
/// time and the same text from then on, and <c>{*}</c> matches any text. A line of <c>...</c> skips the lines before the next one.
/// </summary>
internal sealed partial class Transcript(TestServer server, bool login = true) : IDisposable
{
    private readonly Dictionary<string, TestClient> _clients = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly List<string> _log = [];
    private bool _skipping;

    /// <summary>The text that a <c>{name}</c> matched.</summary>
    public string this[string name]
    {
        get => _names[name];
        set => _names[name] = value;
    }

    /// <summary>Plays lines.</summary>
    public async Task PlayAsync(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Match match = Line().Match(line);
            Assert.True(match.Success, $"\"{line}\" is no line of a transcript.");
            TestClient client = await ClientAsync(match.Groups[2].Value);
            string rest = match.Groups[3].Value;
            switch (match.Groups[1].Value)
            {
                case "C":
                    await client.SendAsync(Fill(rest) + "\r\n");
                    _log.Add(line);
                    break;
                case "X":
                    client.Dispose();
                    _clients.Remove(match.Groups[2].Value);
                    break;
                default:
                    await ExpectAsync(client, rest);
                    break;
            }
        }
    }

    public void Dispose()
    {
        foreach (TestClient client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private async Task<TestClient> ClientAsync(string name)
    {
        if (_clients.TryGetValue(name, out TestClient? client))
        {
            return client;
        }

        client = new TestClient(server.EndPoint);
        _clients.Add(name, client);
        Assert.StartsWith("* OK [CAPABILITY IMAP4rev1", await client.ReceiveAsync(), StringComparison.Ordinal);
        if (login)
        {
            await client.SendAsync("login LOGIN demo demo\r\n");
            Assert.StartsWith("login OK [CAPABILITY", await client.ReceiveAsync(), StringComparison.Ordinal);
        }

        return client;
    }

    private async Task ExpectAsync(TestClient client, string expected)
    {
        if (expected == "...")
        {
            _skipping = true;
            return;
        }

        Regex pattern = Pattern(expected);
        while (true)
        {
            string actual = await client.ReceiveAsync();
            _log.Add($"S: {actual}");
            Match match = pattern.Match(actual);
            if (match.Success)
            {
                foreach (Group group in match.Groups.Values.Where(g => !char.IsAsciiDigit(g.Name[0])))
                {
                    _names[group.Name] = group.Value;
                }

                break;
            }

            if (!_skipping || actual.StartsWith('<'))
            {
                Assert.Fail($"Expected\n{Fill(expected)}\nas the last line of\n{string.Join('\n', _log)}");
            }
        }

        _skipping = false;
    }

    private Regex Pattern(string expected)
    {
        IEnumerable<string> parts = Placeholder().Split(expected).Select((part, i) =>
            i % 2 == 0 ? Regex.Escape(part)
            : part == "*" ? ".*"
            : _names.TryGetValue(part, out string? value) ? Regex.Escape(value)
            : $"(?<{part}>.+?)");
        return new Regex($"^{string.Concat(parts)}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private string Fill(string text) => Placeholder().Replace(text, m => _names.GetValueOrDefault(m.Groups[1].Value, m.Value));

    [GeneratedRegex(@"^([CSX])(\w*): ?(.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\{([a-z]\w*|\*)\}")]
    private static partial Regex Placeholder();
}
