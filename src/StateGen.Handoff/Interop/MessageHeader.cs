using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary>struct msghdr: what sendmsg and recvmsg take.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MessageHeader
{
    internal void* Name;
    internal uint NameLength;
    internal IoVector* Vectors;
    internal nuint VectorCount;
    internal byte* Control;
    internal nuint ControlLength;
    internal int Flags;
}
