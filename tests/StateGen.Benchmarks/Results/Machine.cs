using System.Runtime.InteropServices;

namespace StateGen.Benchmarks.Results;

/// <summary>Where something was measured.</summary>
internal sealed record Machine(string Processor, int Cores, string System, string Runtime, DateOnly Date)
{
    /// <summary>This machine, today.</summary>
    public static Machine This() => new(
        ProcessorName(),
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription,
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}",
        DateOnly.FromDateTime(DateTime.UtcNow));

    /// <summary>As the kernel calls it; elsewhere than on Linux only its architecture is known.</summary>
    private static string ProcessorName()
    {
        const string CpuInfo = "/proc/cpuinfo";
        string? line = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
