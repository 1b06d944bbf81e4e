using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary><c>struct cmsghdr</c>: the header of the descriptors in a message.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ControlHeader
{
    /// <summary>Bytes, this head included.</summary>
    internal nuint Length;
    internal int Level;
    internal int Type;
}
