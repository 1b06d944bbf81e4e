using System.IO.Compression;

namespace Imap.Server.Compression;

/// <content>The decoder as plain data, and back.</content>
internal sealed partial class Inflater
{
    /// <summary>Writes all that it is into a state.</summary>
    public void Save(CompressionState state)
    {
        state.Window = Deflate(_window.ToArray());
        state.Unread = _input.AsSpan((_bit >> 3).._inputLength).ToArray();
        state.Bit = (byte)(_bit & 7);
        state.Block = _block;
        state.IsLast = _isLast;
        state.Stored = (ushort)_stored;
        state.CodeLengths = _block == BlockKind.Dynamic ? [.. _codes!.Lengths] : [];
        state.Literals = (ushort)(_block == BlockKind.Dynamic ? _codes!.Literals : 0);
        state.Repeat = (ushort)_repeat;
        state.Distance = (ushort)_distance;
    }

    /// <summary>The decoder that was saved.</summary>
    /// <exception cref="InvalidDataException">The state is invalid.</exception>
    public static Inflater Restore(CompressionState state)
    {
        var inflater = new Inflater
        {
            _bit = state.Bit,
            _block = state.Block,
            _isLast = state.IsLast,
            _stored = state.Block == BlockKind.Stored ? state.Stored : 0,
            _repeat = state.Repeat,
            _distance = state.Distance,
            _codes = state.Block switch
            {
                BlockKind.Fixed => BlockCodes.Fixed,
                BlockKind.Dynamic => BlockCodes.FromLengths(state.CodeLengths, state.Literals),
                _ => null,
            },
        };
        inflater._window.Add(Inflate(state.Window));
        inflater._input = [.. state.Unread];
        inflater._inputLength = state.Unread.Length;
        bool isPossible = state.Block <= BlockKind.Ended
            && state.Bit <= (state.Unread.Length > 0 ? 7 : 0)
            && (state.Block != BlockKind.Stored || (state.Stored > 0 && state.Bit == 0))
            && (state.Repeat == 0 || (state.Distance > 0 && state.Distance <= inflater._window.Length));
        return isPossible ? inflater : throw new InvalidDataException("The state of a compressed connection is one that cannot be.");
    }

    private static byte[] Deflate(byte[] octets)
    {
        var deflated = new MemoryStream();
        using (var stream = new DeflateStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(octets);
        }

        return deflated.ToArray();
    }

    private static byte[] Inflate(byte[] deflated)
    {
        byte[] octets = new byte[SlidingWindow.Longest + 1];
        var inflater = new Inflater();
        inflater.Feed(deflated);
        int length = inflater.Read(octets);
        return length <= SlidingWindow.Longest && (deflated.Length == 0 || inflater.HasEnded)
            ? octets[..length]
            : throw new InvalidDataException("The state of a compressed connection has an invalid window.");
    }
}
