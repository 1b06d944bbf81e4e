using System.IO.Compression;
using Imap.Server.Compression;
using Imap.Server.Sessions;

namespace Imap.Server.Connections;

/// <content>COMPRESS=DEFLATE (RFC 4978): both directions compressed, across processes.</content>
internal sealed partial class Connection
{
    private Inflater? _inflater;
    private InflatingStream? _inflating;
    private DeflateStream? _deflating;

    // Octets that were received and not decoded are not in the pipe, and the socket does not become readable for them.
    private bool HasMoreCompressed => _inflating is { } inflating && inflating.LookAhead();

    /// <summary>
    /// Saves in the session where the client's compressed stream is interrupted, and the decoded input: it cannot wait together with
    /// compressed octets.
    /// </summary>
    /// <returns>The rest of the input that is kept outside of the session: none.</returns>
    private byte[] SaveCompression(byte[] unparsed)
    {
        CompressionState state = Session.Hibernated.Compression ??= new CompressionState();
        _inflater!.Save(state);
        state.Unparsed = unparsed;
        return [];
    }

    private void CompressIfAsked()
    {
        if (!Context.IsCompressed || _deflating is not null)
        {
            return;
        }

        // A quick client may have sent the first compressed octets already, and they were read with the command.
        _inflater = new Inflater();
        _inflater.Feed(Input.PeekUnparsed() ?? []);
        _inflating = new InflatingStream(_stream, _inflater, default);
        Input.ReadFrom(ReaderOf(_inflating));
        Output.WriteTo(WriterOf(BeginDeflating()));
    }

    /// <summary>Continues the client's stream where it was interrupted.</summary>
    /// <param name="inflater">Its decoder.</param>
    /// <param name="received">The compressed octets received since.</param>
    /// <param name="session">The session, which contains the decoded input.</param>
    private InflatingStream GoOnInflating(Inflater inflater, ReadOnlySpan<byte> received, Session session)
    {
        _inflater = inflater;
        inflater.Feed(received);
        _inflating = new InflatingStream(_stream, inflater, session.Hibernated.Compression?.Unparsed ?? []);
        _inflating.LookAhead();
        return _inflating;
    }

    // It can begin at any flushed position: its blocks refer to nothing before them.
    private DeflateStream BeginDeflating() => _deflating = new DeflateStream(_stream, CompressionLevel.Optimal, leaveOpen: true);

    private void EndDeflating()
    {
        try
        {
            _deflating?.Dispose();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It had a last block to write, and the client is gone or another process's.
        }
    }
}
