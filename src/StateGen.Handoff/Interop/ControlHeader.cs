using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary>struct cmsghdr: the head of the descriptors that travel with a message.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ControlHeader
{
    /// <summary>Bytes, this head included.</summary>
    internal nuint Length;
    internal int Level;
    internal int Type;
}
