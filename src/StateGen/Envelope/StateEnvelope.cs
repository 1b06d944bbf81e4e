using System.IO.Hashing;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen.Envelope;

/// <summary>The envelope of the root object of a blob: the format and version before it, and the checksum after it.</summary>
internal static class StateEnvelope
{
    /// <summary>The low bits of the first byte of a blob.</summary>
    internal const int Format = 1;

    /// <summary>The number of bits of the format. The version is above them.</summary>
    internal const int FormatBits = 3;

    private const int FormatMask = (1 << FormatBits) - 1;

    /// <summary>The first version that is too large for the first byte. The difference follows as a varint.</summary>
    private const int FirstLongVersion = 1 << (8 - FormatBits);

    /// <summary>The bytes of integrity at the end.</summary>
    internal const int CheckSize = StateReader.CheckSize;

    /// <summary>The shortest blob: format and version, one byte of presence bits, check.</summary>
    private const int MinSize = 2 + CheckSize;

    /// <summary>Writes the format and the version.</summary>
    internal static void Begin(ref StateWriter writer, StateLayout layout)
    {
        BoundedWriter header = writer.BeginBounded(1 + StatePrimitives.MaxVarintSize);
        if (layout.Version < FirstLongVersion)
        {
            header.WriteFixed((byte)((layout.Version << FormatBits) | Format));
        }
        else
        {
            header.WriteFixed((byte)Format);
            header.WriteVarint((uint)(layout.Version - FirstLongVersion));
        }

        writer.EndBounded(ref header);
        writer.EnterObject();
    }

    /// <summary>Writes the checksum.</summary>
    internal static void End(ref StateWriter writer, StateLayout layout)
    {
        uint check = Check(writer.Written, layout.NameHash);
        StatePrimitives.WriteFixed(ref writer.Reserve(CheckSize)[0], check);
    }

    /// <summary>Checks all that surrounds the root object, before a single field is read.</summary>
    /// <returns>
    /// The offset of the root object. The caller creates the reader, because a returned one would be copied twice, field by field and as a
    /// whole, and the processor would wait for that.
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
        if (NameHash(blob) != layout.NameHash)
        {
            throw CheckFailed(blob, layout, end, limits);
        }

        if ((blob[0] & FormatMask) != Format)
        {
            throw UnknownFormat(blob[0] & FormatMask, layout);
        }

        return blob[0] >> FormatBits is > 0 and int version && version >= layout.OldestVersion ? 1 : SkipVersion(blob, layout, limits);
    }

    private static int SkipVersion(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits)
    {
        int body = ReadVersion(blob, layout, limits, out int version);
        return version >= layout.OldestVersion ? body : throw TooOld(version, layout);
    }

    private static int ReadVersion(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits, out int version)
    {
        version = blob[0] >> FormatBits;
        if (version > 0)
        {
            return 1;
        }

        StateReader reader = new(blob, 1, limits);
        try
        {
            version = (int)reader.ReadVarint(int.MaxValue - FirstLongVersion) + FirstLongVersion;
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

    /// <summary>Returns the offset of the root object of a blob without verifying its checksum.</summary>
    /// <exception cref="StateFormatException">The format or the version cannot be read; it names its place.</exception>
    internal static int OpenUnchecked(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits) => (blob[0] & FormatMask) == Format
        ? ReadVersion(blob, layout, limits, out _)
        : throw UnknownFormat(blob[0] & FormatMask, layout);

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

    private static StateFormatException UnknownFormat(int format, StateLayout layout) => Error(
        layout, StateErrorCode.UnknownFormat, $"The format is {format}; this library knows format {Format}.", 0);

    private static StateFormatException TooOld(int version, StateLayout layout) => Error(
        layout,
        StateErrorCode.TooOld,
        $"The state is of version {version}; this program restores version {layout.OldestVersion} and above.",
        0);

    private static StateFormatException CheckFailed(ReadOnlySpan<byte> blob, StateLayout layout, int end, StateLimits limits)
    {
        uint found = NameHash(blob);
        foreach (string name in KnownStates.All())
        {
            if (StateLayout.HashOf(name) == found)
            {
                return Error(layout, StateErrorCode.WrongType, $"This is a state of another type, '{name}'.", end);
            }
        }

        return DamageLocator.Locate(blob, layout, limits);
    }

    private static StateFormatException Error(StateLayout layout, StateErrorCode code, string problem, int offset) =>
        new(code, problem, offset, layout.TypeName);

    /// <summary>The hash of the wire name that the check of a blob goes with.</summary>
    private static uint NameHash(ReadOnlySpan<byte> blob)
    {
        int end = blob.Length - CheckSize;
        return Check(blob[..end], StatePrimitives.ReadFixed<uint>(ref Unsafe.AsRef(in blob[end])));
    }

    // The name is mixed in afterwards: with a seed, XXH3 would derive 192 secret bytes from it for each long blob.
    private static uint Check(ReadOnlySpan<byte> bytes, uint nameHash) => (uint)XxHash3.HashToUInt64(bytes) ^ nameHash;
}
