using System.Text.Json;

namespace StateGen.Benchmarks.Results;

/// <summary>All that a run has measured, and where.</summary>
internal sealed record BenchmarkResults
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The machine of the measurement.</summary>
    public required Machine Machine { get; init; }

    /// <summary>The workloads.</summary>
    public required List<WorkloadResult> Workloads { get; init; }

    /// <summary>The versions of the contenders, by name.</summary>
    public required Dictionary<string, string> Versions { get; init; }

    /// <summary>The first save and restore of fresh processes; empty if not measured.</summary>
    public List<ColdResult> Cold { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is invalid.</exception>
    public static BenchmarkResults Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<BenchmarkResults>(File.ReadAllBytes(path), Options)
                ?? throw new InvalidDataException($"{path} holds no results");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} holds no results: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }

        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, Options));
    }
}
