using System.Text;
using ImapIdle.Interop;
using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <content>Input from clients and output to them.</content>
internal sealed partial class ClientTable
{
    private const int ReadLength = 512;

    private static readonly byte[] StillHereLine = Encoding.ASCII.GetBytes($"* OK {ImapWords.StillHere}\r\n");
    private static readonly byte[] StillHereBlock = DeflateBlock.Stored(StillHereLine);
    private static readonly byte[] IdleAgainLines = Encoding.ASCII.GetBytes($" OK {ImapWords.IdleCompleted}\r\n+ {ImapWords.Idling}\r\n");

    /// <summary>A client's socket is ready.</summary>
    internal void OnReady(int index, ushort generation, PollEvents events)
    {
        // The event may belong to a previous client with the same number.
        if (!_clients.IsLive(index) || _clients[index].Generation != generation || !_clients[index].Is(ClientTraits.Polled))
        {
            return;
        }

        if (_clients[index].Output == 0)
        {
            Read(index);
        }
        else if ((events & (PollEvents.Error | PollEvents.HungUp)) != 0)
        {
            Close(index);
        }
        else
        {
            WriteOn(index);
        }
    }

    private void Read(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        int kept = client.InputLength;
        Span<byte> buffer = kept <= ReadLength ? stackalloc byte[2 * ReadLength] : new byte[kept + ReadLength];
        _arena.Get(client.Input, kept).CopyTo(buffer);
        if (ClientSocket.Receive(client.Socket, buffer.Slice(kept, ReadLength)) is not { } count)
        {
            return;
        }

        if (count <= 0)
        {
            // Like a live server: BYE in IDLE, nothing while waiting for a command.
            Close(index, count == 0 && client.Is(ClientTraits.InIdle) ? ImapWords.YouClosed : null);
            return;
        }

        client.LastInput = Now;
        Consider(index, buffer[..(kept + count)]);
    }

    /// <summary>Decides about all input that is not answered yet.</summary>
    private void Consider(int index, ReadOnlySpan<byte> input)
    {
        ref HibernatedClient client = ref _clients[index];
        bool isHibernated = client.Phase == ClientPhase.Hibernated && client.TagLength > 0;
        InputVerdict verdict = InputVerdict.Resume;
        while (isHibernated
            && (verdict = IdleInput.Judge(input, out ReadOnlySpan<byte> tag, out int length)) == InputVerdict.Answer
            && client.Output == 0)
        {
            if (!AnswerIdleAgain(index, tag))
            {
                return;
            }

            input = input[length..];
        }

        // Input after an answer that is not written yet has to wait, so that answers keep their order.
        if (KeepInput(index, input) && verdict != InputVerdict.Wait)
        {
            Resume(index, ResumeReason.Input);
        }
    }

    /// <returns>False if the client is gone.</returns>
    private bool AnswerIdleAgain(int index, ReadOnlySpan<byte> tag)
    {
        ref HibernatedClient client = ref _clients[index];
        Span<byte> answer = stackalloc byte[IdleInput.LongestTag + IdleAgainLines.Length];
        ReadOnlySpan<byte> old = _arena.Get(client.Tag, client.TagLength);
        old.CopyTo(answer);
        IdleAgainLines.CopyTo(answer[old.Length..]);
        answer = answer[..(old.Length + IdleAgainLines.Length)];
        if (!old.SequenceEqual(tag))
        {
            _arena.Free(ref client.Tag, client.TagLength);
            if (!_arena.TryAdd(tag, out client.Tag))
            {
                Close(index);
                return false;
            }

            client.TagLength = (byte)tag.Length;
            client.Mark(ClientTraits.NewTag, true);
        }

        _counters.Answered++;
        SetLifeTimer(index);
        return Say(index, answer);
    }

    /// <returns>False if the client is gone.</returns>
    private bool KeepInput(int index, ReadOnlySpan<byte> input)
    {
        ref HibernatedClient client = ref _clients[index];
        _arena.Free(ref client.Input, client.InputLength);
        client.InputLength = input.Length;
        if (_arena.TryAdd(input, out client.Input))
        {
            return true;
        }

        client.InputLength = 0;
        Bye(index, "The server is out of memory.");
        return false;
    }

    /// <summary>Writes to a client, now or when its socket has room.</summary>
    /// <returns>False if the client is gone.</returns>
    private bool Say(int index, ReadOnlySpan<byte> bytes)
    {
        ref HibernatedClient client = ref _clients[index];
        int sent = ClientSocket.Send(client.Socket, bytes);
        if (sent == bytes.Length)
        {
            return true;
        }

        if (sent < 0 || !_arena.TryAdd(bytes[sent..], out client.Output))
        {
            Close(index);
            return false;
        }

        client.OutputLength = (ushort)(bytes.Length - sent);
        Poll(index, PollEvents.Writable);
        if (client.Phase == ClientPhase.Queued)
        {
            // A connection is not handed over in the middle of a line.
            _queue.Remove(index);
        }

        return true;
    }

    private void WriteOn(int index)
    {
        ref HibernatedClient client = ref _clients[index];
        ReadOnlySpan<byte> rest = _arena.Get(client.Output, client.OutputLength);
        int sent = ClientSocket.Send(client.Socket, rest);
        if (sent < 0)
        {
            Close(index);
        }
        else if (sent == rest.Length)
        {
            _arena.Free(ref client.Output, client.OutputLength);
            client.OutputLength = 0;
            AfterOutput(index);
        }
        else if (sent > 0)
        {
            byte[] left = rest[sent..].ToArray();
            _arena.Free(ref client.Output, client.OutputLength);
            _arena.TryAdd(left, out client.Output);
            client.OutputLength = (ushort)left.Length;
        }
    }

    private void SayStillHere(int index)
    {
        // If an earlier line is still unread, a keep-alive would only queue up after it.
        if (_clients[index].Output == 0 && Say(index, _clients[index].Is(ClientTraits.Compressed) ? StillHereBlock : StillHereLine))
        {
            _counters.StillHere++;
        }
    }

    /// <summary>Ends a client that has disconnected.</summary>
    private void Close(int index, string? bye = null)
    {
        _counters.Closed++;
        End(index, bye);
    }

    /// <summary>Disconnects a client.</summary>
    private void Bye(int index, string text)
    {
        _counters.Byes++;
        End(index, text);
    }

    private void End(int index, string? bye)
    {
        ref HibernatedClient client = ref _clients[index];
        Poll(index, PollEvents.None);
        if (client.Phase == ClientPhase.Queued && client.Output == 0)
        {
            _queue.Remove(index);
        }

        // A BYE cannot be written in the middle of another line.
        if (bye is not null && client.Output == 0)
        {
            byte[] line = Encoding.UTF8.GetBytes($"* BYE {bye}\r\n");
            ClientSocket.CloseWith(client.Socket, client.Is(ClientTraits.Compressed) ? DeflateBlock.Stored(line, isLast: true) : line);
            Forget(index);
        }
        else
        {
            Drop(index);
        }
    }
}
