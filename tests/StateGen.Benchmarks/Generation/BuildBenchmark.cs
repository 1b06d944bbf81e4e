using System.Diagnostics;

namespace StateGen.Benchmarks.Generation;

/// <summary>Builds the same project. The compiler itself reports the time of generators and analyzers.</summary>
internal static class BuildBenchmark
{
    /// <summary>Builds and prints the compiler's own figures; its exit code.</summary>
    public static int Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("thousand-types-");
        try
        {
            Write(folder.FullName);
            using Process build = Process.Start(new ProcessStartInfo("dotnet", "build -nologo -v:detailed -p:ReportAnalyzer=true -p:UseSharedCompilation=false")
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            })!;
            string output = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            foreach (string line in output.Split('\n').Where(line => line.Contains("StateGen") && IsFigure(line) || line.Contains("Total generator") || line.Contains("Time Elapsed")))
            {
                Console.WriteLine(line.Trim());
            }

            return build.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The lines are: seconds, per cent, name.
    private static bool IsFigure(string line) => line.TrimStart() is [>= '0' and <= '9', ..] or ['<', ..];

    private static void Write(string folder)
    {
        string library = typeof(StateSerializer).Assembly.Location;
        string generator = typeof(Generator.StateGenerator).Assembly.Location;
        File.WriteAllText(Path.Combine(folder, "ThousandTypes.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{library}" />
                <Analyzer Include="{generator}" />
                <Using Include="StateGen" />
              </ItemGroup>
            </Project>
            """);
        for (int i = 0; i < ThousandTypes.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"Type{i}.cs"), ThousandTypes.Source(i));
        }
    }
}
