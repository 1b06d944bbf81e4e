using System.Buffers;
using Imap.Protocol;

namespace Imap.Mail;

/// <summary>Goes through the lines of a piece of a message, holding no more than a window of it in memory.</summary>
internal sealed class LineScanner : IDisposable
{
    /// <summary>The size of the window over a message outside of memory. Longer lines are skipped.</summary>
    internal const int Window = 32 * 1024;

    private readonly OctetRange _text;
    private readonly OctetReader? _reader;
    private readonly byte[]? _rented;
    private ReadOnlyMemory<byte> _window;
    private long _windowStart;
    private int _lineEnd;

    /// <summary>Creates a scanner before the first line.</summary>
    public LineScanner(OctetRange text)
    {
        _text = text;
        if (!text.TryGetMemory(out _window))
        {
            _reader = text.Open();
            _rented = ArrayPool<byte>.Shared.Rent(Window);
        }
    }

    /// <summary>The beginning of the line.</summary>
    public long Start { get; private set; }

    /// <summary>The beginning of the next line.</summary>
    public long End { get; private set; }

    /// <summary>The length of the preceding line end; 0 if there is none.</summary>
    public int LineEndBefore { get; private set; }

    /// <summary>The line with its line end, valid until the next call; empty if it is longer than the window.</summary>
    public ReadOnlySpan<byte> Line => Start < _windowStart ? [] : _window.Span[(int)(Start - _windowStart)..(int)(End - _windowStart)];

    /// <summary>Whether the line is empty.</summary>
    public bool IsEmptyLine => Line.SequenceEqual("\r\n"u8) || Line.SequenceEqual("\n"u8);

    /// <summary>Moves to the next line; false at the end.</summary>
    public bool Next()
    {
        ReadOnlySpan<byte> before = Line;
        LineEndBefore = before.EndsWith("\r\n"u8) ? 2 : before.EndsWith("\n"u8) ? 1 : Start < _windowStart ? _lineEnd : 0;
        Start = End;
        if (Start >= _text.Length)
        {
            return false;
        }

        long searched = Start;
        while (true)
        {
            int from = (int)(searched - _windowStart);
            int feed = from < _window.Length ? _window.Span[from..].IndexOf((byte)'\n') : -1;
            if (feed >= 0)
            {
                End = searched + feed + 1;
                _lineEnd = from + feed > 0 && _window.Span[from + feed - 1] == '\r' ? 2 : 1;
                return true;
            }

            searched = Math.Max(searched, _windowStart + _window.Length);
            if (searched >= _text.Length)
            {
                End = _text.Length;
                _lineEnd = 0;
                return true;
            }

            // The line is kept while it fits into the window.
            Fill(_window.Length == 0 || searched - Start < Window / 2 ? Start : searched - 1);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader?.Dispose();
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    private void Fill(long start)
    {
        int length = _text.Read(_reader!, start, _rented.AsSpan(0, Window));
        _window = _rented.AsMemory(0, length);
        _windowStart = start;
    }
}
