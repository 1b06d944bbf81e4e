using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary>The fields of <c>struct statx</c> that are read here. Its layout is the same on every architecture.</summary>
[StructLayout(LayoutKind.Sequential, Size = 256)]
internal struct FileStatus
{
    internal const int CurrentDirectory = -100;
    internal const int NoFollow = 0x100;
    internal const uint ModeAndOwner = 0x1 | 0x2 | 0x8;

    private readonly uint _mask;
    private readonly uint _blockSize;
    private readonly ulong _attributes;
    private readonly uint _links;
    internal readonly uint UserId;
    private readonly uint _groupId;
    internal readonly ushort Mode;

    internal readonly bool IsSocket => (Mode & 0xF000) == 0xC000;

    /// <summary>Whether another user than the owner can add or remove files.</summary>
    internal readonly bool OthersMayWrite => (Mode & 0x12) != 0;
}
