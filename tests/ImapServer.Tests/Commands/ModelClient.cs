using System.Globalization;
using System.Text.RegularExpressions;
using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>A client whose view of the mailbox is built from responses alone.</summary>
internal sealed partial class ModelClient(TestServer server, bool qresync) : IDisposable
{
    private readonly List<(uint? Uid, string? Flags)> _messages = [];
    private readonly Dictionary<string, ContextView> _contexts = [];
    private TestClient _client = new(server.EndPoint);
    private int _tag;

    /// <summary>How many messages the client counts.</summary>
    public int Count => _messages.Count;

    /// <summary>The searches that are kept up to date, as the client believes them to be.</summary>
    public IReadOnlyCollection<ContextView> Contexts => _contexts.Values;

    /// <summary>Logs in and opens INBOX.</summary>
    public async Task OpenAsync()
    {
        await LogInAsync();
        if (qresync)
        {
            await RunAsync("enable qresync");
        }

        await RunAsync("select inbox");
        await LearnAsync();
    }

    /// <summary>Puts the session away and takes it up on another connection.</summary>
    public async Task MoveAsync(Action meanwhile)
    {
        string token = (await RunAsync("x-state")).Single(line => line.StartsWith("* STATE ", StringComparison.Ordinal))[8..];
        _client.Dispose();
        meanwhile();
        _client = new TestClient(server.EndPoint);
        await LogInAsync();
        await RunAsync($"x-state {token}");
    }

    /// <summary>Sends a command and takes in the responses up to its OK.</summary>
    public async Task<List<string>> RunAsync(string command)
    {
        string tag = $"t{++_tag}";
        await _client.SendAsync($"{tag} {command}\r\n");
        var lines = new List<string>();
        while (true)
        {
            string line = await _client.ReceiveAsync();
            if (line.StartsWith(tag + " ", StringComparison.Ordinal))
            {
                Assert.Matches($"^{tag} (OK|NO \\[EXPUNGEISSUED\\]) ", line);
                return lines;
            }

            Assert.StartsWith("* ", line, StringComparison.Ordinal);
            lines.Add(line);
            Take(line);
        }
    }

    /// <summary>Makes a search that is kept up to date.</summary>
    public async Task OpenContextAsync(string criteria, bool byUid)
    {
        var context = new ContextView($"t{_tag + 1}", criteria, byUid);
        _contexts.Add(context.Tag, context);
        await RunAsync($"{context.Command} return (update all) {criteria}");
    }

    /// <summary>Ends one.</summary>
    public async Task CancelAsync(ContextView context)
    {
        _contexts.Remove(context.Tag);
        await RunAsync($"cancelupdate \"{context.Tag}\"");
    }

    /// <summary>The current result of a search with the same criteria.</summary>
    public async Task<List<uint>> SearchAsync(ContextView context)
    {
        var now = new ContextView($"t{_tag + 1}", context.Criteria, context.ByUid);
        _contexts.Add(now.Tag, now);
        await RunAsync($"{now.Command} return (all) {now.Criteria}");
        _contexts.Remove(now.Tag);
        return now.Result;
    }

    /// <summary>Fetches the UIDs and flags of unknown messages.</summary>
    public async Task LearnAsync()
    {
        for (int i = 0; i < _messages.Count; i++)
        {
            if (_messages[i].Uid is null)
            {
                await RunAsync($"fetch {i + 1} (uid flags)");
            }
        }
    }

    /// <summary>The view, one line for each message, after unknown messages are fetched.</summary>
    public async Task<List<string>> PictureAsync()
    {
        await RunAsync("noop");
        await LearnAsync();
        return [.. _messages.Select(message => $"{message.Uid} {message.Flags}")];
    }

    public void Dispose() => _client.Dispose();

    private async Task LogInAsync()
    {
        await _client.ReceiveAsync();
        await RunAsync("login demo demo");
    }

    private void Take(string line)
    {
        Match match = Numbered().Match(line);
        if (match.Success)
        {
            int number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            switch (match.Groups[2].Value)
            {
                case "EXPUNGE":
                    Remove(number - 1);
                    break;
                case "EXISTS":
                    Assert.True(number >= _messages.Count, $"{line}, but there were {_messages.Count}");
                    _messages.AddRange(Enumerable.Repeat<(uint?, string?)>((null, null), number - _messages.Count));
                    break;
                case "FETCH":
                    TakeFetch(number - 1, match.Groups[3].Value);
                    break;
            }
        }
        else if (line.StartsWith("* VANISHED ", StringComparison.Ordinal))
        {
            var gone = SequenceSet.TryParse(line[11..])!.Resolve(0);
            int before = _messages.Count;
            for (int i = before - 1; i >= 0; i--)
            {
                if (_messages[i].Uid is { } uid && gone.Contains(uid))
                {
                    Remove(i);
                }
            }

            Assert.Equal(gone.Count, before - _messages.Count);
        }
        else if (Extended().Match(line) is { Success: true } search)
        {
            // One of a search that was cancelled would be an error.
            _contexts[search.Groups[1].Value].Take(search.Groups[2].Value);
        }
    }

    private void Remove(int index)
    {
        _messages.RemoveAt(index);
        foreach (ContextView context in _contexts.Values)
        {
            context.TakeExpunge((uint)index + 1);
        }
    }

    private void TakeFetch(int index, string items)
    {
        (uint? uid, string? flags) = _messages[index];
        if (Uid().Match(items) is { Success: true } uidMatch)
        {
            uint told = uint.Parse(uidMatch.Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.True(uid is null || uid == told, $"message {index + 1} was {uid} and is {told}");
            uid = told;
        }

        if (Flags().Match(items) is { Success: true } flagsMatch)
        {
            flags = flagsMatch.Groups[1].Value.Replace(@"\Recent", "", StringComparison.Ordinal).Trim();
        }

        _messages[index] = (uid, flags);
    }

    [GeneratedRegex("^\\* ESEARCH \\(TAG \"(\\w+)\"\\)(.*)$")]
    private static partial Regex Extended();

    [GeneratedRegex(@"^\* (\d+) (\w+)(.*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"UID (\d+)")]
    private static partial Regex Uid();

    [GeneratedRegex(@"FLAGS \(([^)]*)\)")]
    private static partial Regex Flags();
}
