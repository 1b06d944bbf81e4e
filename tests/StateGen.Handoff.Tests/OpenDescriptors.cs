using System.Runtime.CompilerServices;

namespace StateGen.Handoff.Tests;

/// <summary>The descriptors of this process, counted. Tests of this assembly do not run side by side.</summary>
internal static class OpenDescriptors
{
    /// <summary>
    /// How many sockets, pipes and the like there are. Assemblies and devices are opened when they are first needed, and stay open,
    /// whoever runs first.
    /// </summary>
    internal static int Count() => Targets().Count(target => target is not null && !Path.IsPathRooted(target));

    /// <summary>Waits until there are as many as before: some are closed in the background.</summary>
    internal static async Task AssertAsync(int expected)
    {
        for (int attempt = 0; Count() > expected && attempt < 500; attempt++)
        {
            await Task.Delay(20);
        }

        Assert.True(Count() <= expected, $"{Count()} descriptors are open and not {expected}: {string.Join(", ", Targets())}");
    }

    private static IEnumerable<string?> Targets() => Directory.GetFileSystemEntries("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget);

    /// <summary>What .NET opens at the first use of a socket, and we at the first handover, and keep, is open before it is counted.</summary>
    internal static async Task<int> CountWarmAsync()
    {
        RuntimeHelpers.RunClassConstructor(typeof(ConnectionCopy).TypeHandle);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await TcpPair.TalkAsync(pair.Client, pair.Server, "warm");
        return Count() - 2;
    }
}
