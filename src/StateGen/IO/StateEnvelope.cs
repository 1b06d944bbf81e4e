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

    /// <summary>Checks all that surrounds the root object, before a single field is read.</summary>
    /// <returns>
    /// Where the root object begins. The caller makes the reader: one that is returned would be copied field by field and
    /// then as a whole, and the processor waits for such a copy.
    /// </returns>
    /// <exception cref="StateFormatException">Something does not fit; it names its place.</exception>
    internal static int Open(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits)
    {
        CheckLength(blob.Length, layout, limits);

        if (blob.Length < MinSize)
        {
            throw TooShort(blob.Length, layout);
        }

        int end = blob.Length - CheckSize;
        if (!Fits(blob, layout.Seed))
        {
            throw CheckFailed(blob, layout, end);
        }

        if (blob[0] != Format)
        {
            throw UnknownFormat(blob[0], layout);
        }

        // A version below 128, as nearly all are, is one byte: the varint's mark and the number above it.
        return (blob[1] & 1) != 0 && blob[1] >> 1 >= layout.OldestVersion ? 2 : SkipVersion(blob, layout, limits);
    }

    private static int SkipVersion(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits)
    {
        StateReader reader = new(blob, 1, limits);
        try
        {
            int version = (int)reader.ReadVarint(int.MaxValue);
            if (version == 0)
            {
                StateFormatException.Throw(StateErrorCode.OutOfRange, "The version is 0; versions begin with 1.");
            }

            if (version < layout.OldestVersion)
            {
                StateFormatException.Throw(
                    StateErrorCode.TooOld,
                    $"The state is of version {version}; this program restores version {layout.OldestVersion} and above.");
            }

            return reader.Offset;
        }
        catch (StateFormatException error)
        {
            throw Error(layout, error.Code, error.Problem, 1);
        }
        finally
        {
            reader.Release();
        }
    }

    /// <summary>Refuses a blob that is too long, before anything is done with it.</summary>
    /// <exception cref="StateFormatException">It is longer than the limits allow.</exception>
    internal static void CheckLength(long length, StateLayout layout, StateLimits limits)
    {
        if (length > limits.MaxBytes)
        {
            throw TooLong(length, layout, limits);
        }
    }

    // Errors are made out of line: the frame of a method that formats text is cleared at each call.
    private static StateFormatException TooLong(long length, StateLayout layout, StateLimits limits) => Error(
        layout, StateErrorCode.TooLong, $"{length} bytes are more than the {limits.MaxBytes} that the limits allow.", 0);

    private static StateFormatException TooShort(int length, StateLayout layout) => Error(
        layout, StateErrorCode.Truncated, $"{length} bytes are fewer than the {MinSize} of the shortest state.", 0);

    private static StateFormatException UnknownFormat(byte format, StateLayout layout) => Error(
        layout, StateErrorCode.UnknownFormat, $"The format byte is 0x{format:X2}; this library knows 0x{Format:X2}.", 0);

    private static StateFormatException CheckFailed(ReadOnlySpan<byte> blob, StateLayout layout, int end)
    {
        foreach (string name in KnownStates.All())
        {
            if (Fits(blob, StateLayout.SeedOf(name)))
            {
                return Error(layout, StateErrorCode.WrongType, $"This is a state of another type, '{name}'.", end);
            }
        }

        return Error(
            layout,
            StateErrorCode.CheckFailed,
            "The check does not fit: the bytes were damaged, or they are a state of an unknown type.",
            end);
    }

    private static StateFormatException Error(StateLayout layout, StateErrorCode code, string problem, int offset) =>
        new(code, problem, offset, layout.TypeName);

    private static bool Fits(ReadOnlySpan<byte> blob, long seed)
    {
        int end = blob.Length - CheckSize;
        return StatePrimitives.ReadFixed<uint>(ref Unsafe.AsRef(in blob[end])) == Check(blob[..end], seed);
    }

    private static uint Check(ReadOnlySpan<byte> bytes, long seed) => (uint)XxHash3.HashToUInt64(bytes, seed);
}
