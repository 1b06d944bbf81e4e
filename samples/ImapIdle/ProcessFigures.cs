using System.Globalization;
using ImapIdle.Interop;

namespace ImapIdle;

/// <summary>What this process takes of the system.</summary>
internal static class ProcessFigures
{
    /// <summary>Private memory in bytes.</summary>
    internal static long PrivateMemory =>
        File.ReadLines("/proc/self/smaps_rollup")
            .Where(line => line.StartsWith("Private_Clean:", StringComparison.Ordinal) || line.StartsWith("Private_Dirty:", StringComparison.Ordinal))
            .Sum(line => long.Parse(line.AsSpan(line.IndexOf(':') + 1, line.Length - line.IndexOf(':') - 4), NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024);

    /// <summary>Open descriptors. The kernel tells their number as the size of the directory from version 6.2 on.</summary>
    internal static int Descriptors =>
        FileStatus.TryGet("/proc/self/fd", out FileStatus status) == 0 && status.Size > 0
            ? (int)status.Size
            : Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
}
