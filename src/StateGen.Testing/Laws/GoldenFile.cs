using System.Reflection;

namespace StateGen.Testing.Laws;

/// <summary>A file of blobs that a version saved, with what they hold: it is written once and then stays as it is.</summary>
/// <param name="path">Where it lies.</param>
internal sealed class GoldenFile(string path)
{
    /// <summary>The variable that lets missing files be written.</summary>
    public const string Variable = "UPDATE_GOLDEN";

    private const string Metadata = "StateGen.Testing.ProjectDirectory";

    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Whether it is to be written where it is missing.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The file of a version, in the project that an assembly of tests was built from.</summary>
    public static GoldenFile Of(Assembly tests, string wireName, int version)
    {
        string? project = tests.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(each => each.Key == Metadata)?.Value;
        if (project is null)
        {
            throw new InvalidOperationException(
                $"{tests.GetName().Name} does not say where its project lies: reference the StateGen.Testing package, or import its targets.");
        }

        string name = string.Concat(wireName.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '_' ? letter : '_'));
        return new GoldenFile(System.IO.Path.Combine(project, "StateGolden", $"{name}.v{version}.txt"));
    }

    /// <summary>The blobs, each with what it holds.</summary>
    public IReadOnlyList<(byte[] Blob, string Text)> Read()
    {
        string[] lines = [.. File.ReadAllLines(Path).Where(line => line.Length > 0 && line[0] != '#')];
        if (lines.Length == 0 || lines.Length % 2 != 0)
        {
            throw new StateLawException($"{Path} holds no golden blobs: after each line of hex comes one that says what it holds.");
        }

        return [.. lines.Chunk(2).Select(pair => (Convert.FromHexString(pair[0]), pair[1]))];
    }

    /// <summary>Writes it, where it is not there yet.</summary>
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
