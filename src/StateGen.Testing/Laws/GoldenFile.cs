using System.Reflection;

namespace StateGen.Testing.Laws;

/// <summary>A file with the golden blobs of a version and the states that they hold. It is written once and never changed.</summary>
/// <param name="path">The path of the file.</param>
internal sealed class GoldenFile(string path)
{
    /// <summary>The environment variable that enables writing missing files.</summary>
    public const string Variable = "UPDATE_GOLDEN";

    private const string Metadata = "StateGen.Testing.ProjectDirectory";

    /// <summary>The path of the file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the file exists.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Whether missing files are written.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The file of a version, in the project of a test assembly.</summary>
    public static GoldenFile Of(Assembly tests, string wireName, int version)
    {
        string? project = tests.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(each => each.Key == Metadata)?.Value;
        if (project is null)
        {
            throw new InvalidOperationException(
                $"{tests.GetName().Name} does not contain the path of its project. Reference the StateGen.Testing package, or import its targets.");
        }

        string name = string.Concat(wireName.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '_' ? letter : '_'));
        return new GoldenFile(System.IO.Path.Combine(project, "StateGolden", $"{name}.v{version}.txt"));
    }

    /// <summary>Reads the blobs, each with the text of its state.</summary>
    public IReadOnlyList<(byte[] Blob, string Text)> Read()
    {
        string[] lines = [.. File.ReadAllLines(Path).Where(line => line.Length > 0 && line[0] != '#')];
        if (lines.Length == 0 || lines.Length % 2 != 0)
        {
            throw new StateLawException($"{Path} holds no golden blobs: after each line of hex, it must have a line with the state.");
        }

        return [.. lines.Chunk(2).Select(pair => (Convert.FromHexString(pair[0]), pair[1]))];
    }

    /// <summary>Writes the file. Throws if it exists.</summary>
    public void Create(string wireName, int version, IEnumerable<(byte[] Blob, string Text)> blobs)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using FileStream stream = new(Path, FileMode.CreateNew);
        using StreamWriter writer = new(stream) { NewLine = "\n" };
        writer.WriteLine($"# Blobs of {wireName}, version {version}: hex, and what it holds. Never edit them: they must restore for ever.");
        foreach ((byte[] blob, string text) in blobs)
        {
            writer.WriteLine(Convert.ToHexStringLower(blob));
            writer.WriteLine(text);
        }
    }
}
