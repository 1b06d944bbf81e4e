using System.Runtime.InteropServices;

namespace ImapIdle.Protocol;

/// <summary>How many descriptors this process may have (RLIMIT_NOFILE).</summary>
public static partial class DescriptorLimit
{
    private const int OpenFiles = 7;

    // The usual minimum, if the system does not report a limit.
    private const int Usual = 1024;

    /// <summary>The limit as it is now.</summary>
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
