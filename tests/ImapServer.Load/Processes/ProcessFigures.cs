using System.Globalization;

namespace ImapServer.Load.Processes;

/// <summary>The resource use of a process, as the kernel reports it.</summary>
/// <param name="PrivateBytes">Memory that is its alone: private clean and dirty pages of smaps_rollup.</param>
/// <param name="Descriptors">Open descriptors.</param>
/// <param name="InotifyInstances">Descriptors of inotify; a user may have 128 by default.</param>
/// <param name="InotifyWatches">The number of their watches.</param>
internal sealed record ProcessFigures(long PrivateBytes, int Descriptors, int InotifyInstances, int InotifyWatches)
{
    /// <summary>The figures of a process now.</summary>
    public static ProcessFigures Of(int process)
    {
        long memory = File.ReadLines($"/proc/{process}/smaps_rollup")
            .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
            .Sum(line => long.Parse(line.AsSpan()[(line.IndexOf(':') + 1)..^" kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024);
        string[] descriptors = Directory.GetFiles($"/proc/{process}/fd");
        int instances = 0;
        int watches = 0;
        foreach (string descriptor in descriptors)
        {
            if (new FileInfo(descriptor).LinkTarget == "anon_inode:inotify")
            {
                instances++;
                watches += File.ReadLines($"/proc/{process}/fdinfo/{Path.GetFileName(descriptor)}")
                    .Count(line => line.StartsWith("inotify wd:", StringComparison.Ordinal));
            }
        }

        return new ProcessFigures(memory, descriptors.Length, instances, watches);
    }
}
