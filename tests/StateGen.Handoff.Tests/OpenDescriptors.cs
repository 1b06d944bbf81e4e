using System.Runtime.CompilerServices;

namespace StateGen.Handoff.Tests;

/// <summary>The descriptors of this process, counted. Tests of this assembly do not run side by side.</summary>
internal static class OpenDescriptors
{
    /// <summary>
    /// The number of sockets and the like. Assemblies, devices and pipes are not counted: the runtime and the test platform open them at any
    /// time, and no test hands a pipe over.
    /// </summary>
    internal static int Count() => Targets().Count(target =>
        target is not null && !Path.IsPathRooted(target) && !target.StartsWith("pipe:", StringComparison.Ordinal));

    /// <summary>Waits until the number is the same as before: some are closed in the background.</summary>
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
