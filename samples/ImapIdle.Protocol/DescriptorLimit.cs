using System.Runtime.InteropServices;

namespace ImapIdle.Protocol;

/// <summary>The limit of descriptors of this process (RLIMIT_NOFILE).</summary>
public static partial class DescriptorLimit
{
    private const int OpenFiles = 7;

    // The usual minimum, if the system does not report a limit.
    private const int Usual = 1024;

    /// <summary>The current limit.</summary>
    public static int Current =>
        OperatingSystem.IsLinux() && GetLimit(OpenFiles, out Limit limit) == 0 ? (int)Math.Min(limit.Soft, int.MaxValue) : Usual;

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        internal nuint Soft;
        internal nuint Hard;
    }
}
