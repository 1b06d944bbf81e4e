using System.IO.Hashing;
using System.Runtime.CompilerServices;
using StateGen.Layouts;

namespace StateGen.IO;

/// <summary>What surrounds the root object of a blob: format and version before it, the check behind it.</summary>
internal static class StateEnvelope
{
    /// <summary>The first byte of a blob.</summary>
    internal const byte Format = 1;

    /// <summary>The bytes of integrity at the end.</summary>
    internal const int CheckSize = sizeof(uint);

    /// <summary>The shortest blob: format, version, one byte of presence bits, check.</summary>
    private const int MinSize = 3 + CheckSize;

    /// <summary>Writes what stands before the root object.</summary>
    internal static void Begin(ref StateWriter writer, StateLayout layout)
    {
        BoundedWriter header = writer.BeginBounded(1 + StatePrimitives.MaxVarintSize);
        header.WriteFixed(Format);
        header.WriteVarint((uint)layout.Version);
        writer.EndBounded(ref header);
        writer.EnterObject();
    }

    /// <summary>Writes the check.</summary>
    internal static void End(ref StateWriter writer, StateLayout layout)
    {
        uint check = Check(writer.Written, layout.Seed);
        StatePrimitives.WriteFixed(ref writer.Reserve(CheckSize)[0], check);
    }

    /// <summary>Checks all that surrounds the root object, before a single field is read, and stands at its start.</summary>
    /// <exception cref="StateFormatException">Something does not fit; it has an offset, but for an error in the version.</exception>
    internal static StateReader Open(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits)
    {
        if (blob.Length > limits.MaxBytes)
        {
            StateFormatException.Throw(
                StateErrorCode.TooLong, $"{blob.Length} bytes are more than the {limits.MaxBytes} that the limits allow.", 0);
        }

        if (blob.Length < MinSize)
        {
            StateFormatException.Throw(
                StateErrorCode.Truncated, $"{blob.Length} bytes are fewer than the {MinSize} of the shortest state.", 0);
        }

        int end = blob.Length - CheckSize;
        if (!Fits(blob, layout.Seed))
        {
            ThrowCheckFailed(blob, end);
        }

        if (blob[0] != Format)
        {
            StateFormatException.Throw(
                StateErrorCode.UnknownFormat, $"The format byte is 0x{blob[0]:X2}; this library knows 0x{Format:X2}.", 0);
        }

        StateReader reader = new(blob, 1, end, limits);
        if (reader.ReadVarint(int.MaxValue) == 0)
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, "The version is 0; versions begin with 1.");
        }

        reader.EnterObject();
        return reader;
    }

    private static void ThrowCheckFailed(ReadOnlySpan<byte> blob, int end)
    {
        // Out of the span's reach: the names are looked through by a function that cannot hold it.
        byte[] copy = blob.ToArray();
        string? name = KnownStates.Find(name => Fits(copy, StateLayout.SeedOf(name)));
        if (name is not null)
        {
            StateFormatException.Throw(StateErrorCode.WrongType, $"This is a state of another type, '{name}'.", end);
        }

        StateFormatException.Throw(
            StateErrorCode.CheckFailed, "The check does not fit: the bytes were damaged, or they are a state of an unknown type.", end);
    }

    private static bool Fits(ReadOnlySpan<byte> blob, long seed)
    {
        int end = blob.Length - CheckSize;
        return StatePrimitives.ReadFixed<uint>(ref Unsafe.AsRef(in blob[end])) == Check(blob[..end], seed);
    }

    private static uint Check(ReadOnlySpan<byte> bytes, long seed) => (uint)XxHash3.HashToUInt64(bytes, seed);
}
