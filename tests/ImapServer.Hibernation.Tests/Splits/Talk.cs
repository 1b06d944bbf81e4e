using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ImapServer.Load.Mail;

namespace ImapServer.Hibernation.Tests.Splits;

/// <summary>A connection that sends the pieces of a script. The output after SELECT is its transcript.</summary>
/// <param name="script">The script.</param>
/// <param name="pieces">Its octets as they are sent.</param>
/// <param name="deflatedPrelude">The preceding input, if the connection is compressed.</param>
internal sealed class Talk(Script script, byte[][] pieces, byte[]? deflatedPrelude = null) : IDisposable
{
    private const string Silence = "<nothing came for 30 seconds>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private Stream? _input;

    /// <summary>The port of this end.</summary>
    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>The pieces, as a failure shows them.</summary>
    public string Told => string.Join(" | ", pieces.Select(piece => Show(Encoding.Latin1.GetString(piece))));

    /// <summary>A text on one line.</summary>
    public static string Show(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Connects and opens the mailbox.</summary>
    public async Task OpenAsync(IPEndPoint server, string user)
    {
        await _socket.ConnectAsync(server);
        _input = new NetworkStream(_socket);
        await RunAsync($"a LOGIN {user} {MailRoot.Password}\r\nb SELECT INBOX\r\n", "\r\nb OK ");
        if (deflatedPrelude is not null)
        {
            await RunAsync("c COMPRESS DEFLATE\r\n", "c OK ");
            _input = new DeflateStream(_input, CompressionMode.Decompress);
        }
    }

    /// <summary>Sends the preceding command, together with the first piece if that comes before.</summary>
    public Task BeginAsync(Moment moment) =>
        SendAsync([.. deflatedPrelude ?? Encoding.Latin1.GetBytes(script.Prelude), .. moment == Moment.Before ? pieces[0] : []]);

    /// <summary>Sends the remaining pieces with pauses, and reads to the end.</summary>
    public async Task<string> FinishAsync(Moment moment, Random random)
    {
        for (int i = moment == Moment.Before ? 1 : 0; i < pieces.Length; i++)
        {
            await PauseAsync(moment, i, random);
            await SendAsync(pieces[i]);
        }

        if (script.Closes)
        {
            await PauseAsync(moment, 1, random);
            _socket.Shutdown(SocketShutdown.Send);
        }

        var transcript = new StringBuilder();
        while (await ReceiveAsync() is { } heard)
        {
            transcript.Append(heard);
            if (heard.StartsWith('<'))
            {
                break;
            }
        }

        return transcript.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    // Before: long enough for hibernation. While: shorter than hibernation takes. After: long enough for each piece to resume the
    // connection; for every other connection.
    private static Task PauseAsync(Moment moment, int piece, Random random) => moment switch
    {
        Moment.Before => Task.Delay(60),
        Moment.While when random.Next(2) == 0 => Task.CompletedTask,
        Moment.While => Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 6))),
        _ when piece == 0 => Task.CompletedTask,
        _ => Task.Delay(random.Next(2) * 25),
    };

    private async Task RunAsync(string commands, string end)
    {
        await SendAsync(Encoding.Latin1.GetBytes(commands));
        string heard = "";
        while (!heard.Contains(end, StringComparison.Ordinal) || !heard.EndsWith("\r\n", StringComparison.Ordinal))
        {
            heard += await ReceiveAsync() ?? throw new InvalidOperationException($"The server closed after: {heard}");
        }
    }

    private async Task SendAsync(byte[] octets)
    {
        try
        {
            await _socket.SendAsync(octets);
        }
        catch (SocketException)
        {
            // The server may close before it has received everything, as after LOGOUT. The transcript shows whether it should have.
        }
    }

    private async Task<string?> ReceiveAsync()
    {
        byte[] buffer = new byte[4096];
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            int count = await _input!.ReadAsync(buffer, limit.Token);
            return count == 0 ? null : Encoding.Latin1.GetString(buffer, 0, count);
        }
        catch (OperationCanceledException)
        {
            return Silence;
        }
        catch (InvalidDataException e)
        {
            return $"<damaged: {e.Message}>";
        }
        catch (IOException)
        {
            // Input after LOGOUT is answered with a reset on either server.
            return null;
        }
    }
}
