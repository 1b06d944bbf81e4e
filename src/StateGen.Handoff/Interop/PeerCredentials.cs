using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary><c>struct ucred</c>: the process at the other end of a UNIX socket at the time of the connection.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PeerCredentials
{
    internal int ProcessId;
    internal uint UserId;
    internal uint GroupId;
}
