using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary>struct ucred: who is at the other end of a UNIX socket, as the kernel saw it when it was connected.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PeerCredentials
{
    internal int ProcessId;
    internal uint UserId;
    internal uint GroupId;
}
