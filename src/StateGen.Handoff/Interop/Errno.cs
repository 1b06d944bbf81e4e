using System.Runtime.InteropServices;

namespace StateGen.Handoff.Interop;

/// <summary>The Linux error numbers that this library distinguishes.</summary>
internal static class Errno
{
    internal const int NoSuchFile = 2;
    internal const int Interrupted = 4;
    internal const int TryAgain = 11;
    internal const int BrokenPipe = 32;
    internal const int AddressInUse = 98;
    internal const int ConnectionReset = 104;
    internal const int ConnectionRefused = 111;

    /// <summary>Too many descriptors of this user are under way between processes: it passes as they are received.</summary>
    internal const int TooManyReferences = 109;

    internal static int Last => Marshal.GetLastPInvokeError();

    /// <summary>The system's words for an error.</summary>
    internal static string Text(int error) => Marshal.GetPInvokeErrorMessage(error);
}
