using System.IO.Hashing;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen.Envelope;

/// <summary>Writes and checks the envelope of the root object: format and version before it, the checksum after it.</summary>
internal static class StateEnvelope
{
    /// <summary>The format, which is in the low bits of the first byte of a blob.</summary>
    internal const int Format = 1;

    /// <summary>The number of bits of the format. The version is in the bits above it.</summary>
    internal const int FormatBits = 3;

    private const int FormatMask = (1 << FormatBits) - 1;

    /// <summary>The first version that is too large for the first byte. The difference to it follows as a varint.</summary>
    private const int FirstLongVersion = 1 << (8 - FormatBits);

    /// <summary>The size of the checksum in bytes.</summary>
    internal const int CheckSize = StateReader.CheckSize;

    /// <summary>The length in bytes of the shortest blob: format and version, one byte of presence bits, and the checksum.</summary>
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

    /// <summary>Checks the envelope before any member is read.</summary>
    /// <returns>
    /// The offset of the root object. The caller creates the reader, because returning one would be slower: it would be copied field by field,
    /// and then as a whole.
    /// </returns>
    /// <exception cref="StateFormatException">The length, checksum, format or version is not valid. The exception has the location.</exception>
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

    /// <summary>Returns the offset of the root object without checking the checksum.</summary>
    /// <exception cref="StateFormatException">The format or the version cannot be read. The exception has the location.</exception>
    internal static int OpenUnchecked(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits) => (blob[0] & FormatMask) == Format
        ? ReadVersion(blob, layout, limits, out _)
        : throw UnknownFormat(blob[0] & FormatMask, layout);

    /// <summary>Checks the length of a blob before anything else is done with it.</summary>
    /// <exception cref="StateFormatException">The blob is longer than <see cref="StateLimits.MaxBytes"/>.</exception>
    internal static void CheckLength(long length, StateLayout layout, StateLimits limits)
    {
        if (length > limits.MaxBytes)
        {
            throw TooLong(length, layout, limits);
        }
    }

    // Errors are created in methods of their own: a method that formats text clears its stack frame at each call.
    private static StateFormatException TooLong(long length, StateLayout layout, StateLimits limits) => Error(
        layout, StateErrorCode.TooLong, $"The blob has {length} bytes, but StateLimits.MaxBytes allows only {limits.MaxBytes}.", 0);

    private static StateFormatException TooShort(int length, StateLayout layout) => Error(
        layout, StateErrorCode.Truncated, $"The blob has {length} bytes, but the shortest possible one has {MinSize}.", 0);

    private static StateFormatException UnknownFormat(int format, StateLayout layout) => Error(
        layout, StateErrorCode.UnknownFormat, $"The blob has format {format}, but this version of StateGen knows only format {Format}. Update the StateGen package.", 0);

    private static StateFormatException TooOld(int version, StateLayout layout) => Error(
        layout,
        StateErrorCode.TooOld,
        $"The blob has version {version} of the type, but OldestVersion = {layout.OldestVersion} refuses older ones.",
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

    /// <summary>Returns the hash of the wire name for which the checksum of a blob matches.</summary>
    private static uint NameHash(ReadOnlySpan<byte> blob)
    {
        int end = blob.Length - CheckSize;
        return Check(blob[..end], StatePrimitives.ReadFixed<uint>(ref Unsafe.AsRef(in blob[end])));
    }

    // The name is combined with the hash instead of seeding it: XXH3 would derive 192 secret bytes from a seed for each long blob.
    private static uint Check(ReadOnlySpan<byte> bytes, uint nameHash) => (uint)XxHash3.HashToUInt64(bytes) ^ nameHash;
}
