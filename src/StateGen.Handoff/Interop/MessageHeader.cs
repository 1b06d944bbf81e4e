using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary><c>struct msghdr</c>: the argument of sendmsg and recvmsg.</summary>
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
