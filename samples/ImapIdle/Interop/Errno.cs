using System.Runtime.InteropServices;

namespace ImapIdle.Interop;

/// <summary>The Linux error numbers that this program distinguishes.</summary>
internal static class Errno
{
    internal const int Interrupted = 4;
    internal const int TryAgain = 11;
    internal const int NoSpace = 28;

    internal static int Last => Marshal.GetLastPInvokeError();

    /// <summary>The system's words for an error.</summary>
    internal static string Text(int error) => Marshal.GetPInvokeErrorMessage(error);
}
