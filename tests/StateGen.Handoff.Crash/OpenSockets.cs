namespace StateGen.Handoff.Crash;

/// <summary>The sockets of this process.</summary>
internal static class OpenSockets
{
    internal static int Count()
    {
        int count = 0;
        foreach (string descriptor in Directory.GetFileSystemEntries("/proc/self/fd"))
        {
            try
            {
                count += File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.Name.StartsWith("socket:", StringComparison.Ordinal) == true ? 1 : 0;
            }
            catch (IOException)
            {
                // It was closed in the meantime.
            }
        }

        return count;
    }

    /// <summary>The growth since the start. Sockets that close in the background get some time.</summary>
    internal static async Task<int> LeakedAsync(int before)
    {
        for (int attempt = 0; Count() > before && attempt < 500; attempt++)
        {
            await Task.Delay(2);
        }

        return Math.Max(0, Count() - before);
    }
}
