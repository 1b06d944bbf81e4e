using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Tests.Hosting;

/// <summary>Contains the references of test sources: the current runtime, and the StateGen that the tests were built with.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    /// <summary>Gets StateGen.Testing with its dependencies, for sources that use it.</summary>
    public static IReadOnlyList<MetadataReference> Testing { get; } = Of("StateGen.Testing", "FsCheck", "FSharp.Core");

    /// <summary>Gets a test framework.</summary>
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
