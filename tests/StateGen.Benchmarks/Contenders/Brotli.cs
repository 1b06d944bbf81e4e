using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace StateGen.Benchmarks.Contenders;

/// <summary>
/// StateGen's blob, compressed as a program would do it: with its length, by the faster half of Brotli. Comparable to the peers that
/// compress.
/// </summary>
internal static class Brotli
{
    /// <summary>Its name in tables.</summary>
    public const string Name = Contender.Ours + ", Brotli";

    private const int Quality = 1;
    private const int WindowBits = 18;

    /// <summary>Compresses the output of a contender.</summary>
    public static Contender Around(Contender ours)
    {
        ArrayBufferWriter<byte> buffer = new();
        byte[] blob = [];
        return new(Name, Save, Restore);

        void Save(ArrayBufferWriter<byte> to)
        {
            buffer.ResetWrittenCount();
            ours.Save(buffer);
            Span<byte> span = to.GetSpan(sizeof(int) + BrotliEncoder.GetMaxCompressedLength(buffer.WrittenCount));
            BinaryPrimitives.WriteInt32LittleEndian(span, buffer.WrittenCount);
            if (!BrotliEncoder.TryCompress(buffer.WrittenSpan, span[sizeof(int)..], out int written, Quality, WindowBits))
            {
                throw new InvalidOperationException("Brotli exceeds its own maximum length.");
            }

            to.Advance(sizeof(int) + written);
        }

        object Restore(byte[] from)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(from);
            blob = blob.Length == length ? blob : new byte[length];
            return BrotliDecoder.TryDecompress(from.AsSpan(sizeof(int)), blob, out int written) && written == length
                ? ours.Restore(blob)
                : throw new InvalidDataException("The bytes are not compressed by this contender.");
        }
    }
}
