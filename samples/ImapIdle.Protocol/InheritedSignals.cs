using System.Runtime.InteropServices;

namespace ImapIdle.Protocol;

/// <summary>
/// Signals as inherited from the parent. A shell without job control starts background jobs with SIGINT ignored, and their children inherit
/// that. A signal can also be blocked. A program that ends by signals must reset both.
/// </summary>
public static unsafe partial class InheritedSignals
{
    private const int Unblock = 1;
    private const int SignalsPerWord = 64;

    // sigset_t of the C library on Linux: 1,024 bits.
    private const int SetLength = 16;

    /// <summary>Restores the default action of signals. Call it on the main thread, before any handler is registered.</summary>
    /// <param name="signals">Their numbers on Linux.</param>
    public static void Reset(params ReadOnlySpan<int> signals)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        ulong* set = stackalloc ulong[SetLength];
        new Span<ulong>(set, SetLength).Clear();
        foreach (int signal in signals)
        {
            Handle(signal, 0);
            set[(signal - 1) / SignalsPerWord] |= 1UL << ((signal - 1) % SignalsPerWord);
        }

        _ = Mask(Unblock, set, null);
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Handle(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "pthread_sigmask")]
    private static partial int Mask(int how, ulong* set, ulong* old);
}
