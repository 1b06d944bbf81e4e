using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace StateGen.Benchmarks.Cold;

/// <summary>The program that saves or restores once, published.</summary>
internal sealed class ColdProgram
{
    private const string Name = "StateGen.Benchmarks.Cold";

    private readonly string _path;

    private ColdProgram(string runtime, string path)
    {
        Runtime = runtime;
        _path = path;
    }

    /// <summary>What runs it.</summary>
    public string Runtime { get; }

    /// <summary>Publishes the program.</summary>
    /// <exception cref="InvalidOperationException">That failed; for Native AOT there must be a C compiler.</exception>
    public static ColdProgram Publish(bool isNative)
    {
        string runtime = isNative ? "Native AOT" : "JIT";
        string project = Path.Combine(Repository.Root, "tests", Name);
        string folder = Path.Combine(AppContext.BaseDirectory, "cold", isNative ? "aot" : "jit");
        string[] kind = isNative ? ["-r", RuntimeInformation.RuntimeIdentifier, "-p:ColdAot=true"] : [];
        Output("dotnet", ["publish", project, "-c", "Release", "-v", "quiet", "-o", folder, .. kind]);
        return new ColdProgram(runtime, Path.Combine(folder, isNative ? Name : $"{Name}.dll"));
    }

    /// <summary>The time of the first save in nanoseconds, and its output in base64.</summary>
    public (double Nanoseconds, string Blob) Save(string contender)
    {
        string[] lines = Run(contender, "save");
        return (double.Parse(lines[0], CultureInfo.InvariantCulture), lines[1]);
    }

    /// <summary>The time of the first restore in nanoseconds.</summary>
    public double Restore(string contender, string blob) =>
        double.Parse(Run(contender, "restore", blob)[0], CultureInfo.InvariantCulture);

    private string[] Run(params string[] arguments) =>
        (_path.EndsWith(".dll", StringComparison.Ordinal) ? Output("dotnet", [_path, .. arguments]) : Output(_path, arguments)).Split('\n');

    private static string Output(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }
}
