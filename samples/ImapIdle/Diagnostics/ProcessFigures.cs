using System.Globalization;
using ImapIdle.Interop;

namespace ImapIdle.Diagnostics;

/// <summary>The resources that this process uses.</summary>
internal static class ProcessFigures
{
    /// <summary>Private memory in bytes.</summary>
    internal static long PrivateMemory => File.ReadLines("/proc/self/smaps_rollup").Sum(KilobytesIfPrivate) * 1024;

    /// <summary>The number of open descriptors. From version 6.2 on the kernel reports it as the size of the directory.</summary>
    internal static int Descriptors =>
        FileStatus.TryGet("/proc/self/fd", out FileStatus status) == 0 && status.Size > 0
            ? (int)status.Size
            : Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();

    // "Private_Dirty:      5016 kB"
    private static long KilobytesIfPrivate(string line) =>
        line.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries) is ["Private_Clean" or "Private_Dirty", string amount, "kB"]
            ? long.Parse(amount, CultureInfo.InvariantCulture)
            : 0;
}
