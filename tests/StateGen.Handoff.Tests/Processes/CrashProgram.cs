using System.Reflection;

namespace StateGen.Handoff.Tests.Processes;

/// <summary>The program of tests/StateGen.Handoff.Crash, which is built with this project.</summary>
internal static class CrashProgram
{
    internal static string Path { get; } = typeof(CrashProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CrashProgram").Value!;
}
