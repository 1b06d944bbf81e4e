using System.Text;

namespace ImapServer.Load.Clients;

/// <summary>Received octets that are not read as lines yet. Takes no memory while it is empty: an idle client is little more than a socket.</summary>
internal sealed class LineBuffer
{
    private const int Room = 2048;

    private byte[] _bytes = [];
    private int _start;
    private int _end;

    /// <summary>Space for the next octets.</summary>
    public Memory<byte> Free()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start.._end).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_bytes.Length - _end < Room)
        {
            Array.Resize(ref _bytes, Math.Max(Room, _bytes.Length * 2));
        }

        return _bytes.AsMemory(_end);
    }

    /// <summary>Adds octets that were received into the space of <see cref="Free"/>.</summary>
    public void Received(int count) => _end += count;

    /// <summary>The next complete line without its line end, or <see langword="null"/>.</summary>
    public string? TakeLine()
    {
        int length = _bytes.AsSpan(_start.._end).IndexOf("\r\n"u8);
        if (length < 0)
        {
            return null;
        }

        string line = Encoding.UTF8.GetString(_bytes, _start, length);
        _start += length + 2;
        if (_start == _end)
        {
            // Nothing is left: let the memory go.
            (_bytes, _start, _end) = ([], 0, 0);
        }

        return line;
    }
}
