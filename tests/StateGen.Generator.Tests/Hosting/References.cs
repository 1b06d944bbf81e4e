using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>What test sources compile against: the running runtime, and the StateGen that the tests were built with.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    /// <summary>StateGen.Testing with what it needs, for sources that use it.</summary>
    public static IReadOnlyList<MetadataReference> Testing { get; } = Of("StateGen.Testing", "FsCheck", "FSharp.Core");

    /// <summary>A test framework.</summary>
    public static IReadOnlyList<MetadataReference> Xunit { get; } = Of("xunit.v3.core", "xunit.v3.common");

    private static MetadataReference[] Of(params string[] assemblies) =>
        [.. assemblies.Select(name => MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(name).Location))];

    private static MetadataReference[] Load()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == runtime)
                .Append(typeof(StateSerializer).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
