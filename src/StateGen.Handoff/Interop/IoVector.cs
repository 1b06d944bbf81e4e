using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary>struct iovec: a part of the bytes of a message.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IoVector
{
    internal void* Base;
    internal nuint Length;
}
