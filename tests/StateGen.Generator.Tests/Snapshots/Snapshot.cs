using StateGen.Generator.Emission;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Snapshots;

/// <summary>Compares generated code with an approved file. With UPDATE_SNAPSHOTS=1, it approves the current code.</summary>
internal static class Snapshot
{
    public static void AssertApproved(string name, string generated)
    {
        string received = generated.Replace(
            $"\"{typeof(StateTypeEmitter).Assembly.GetName().Version!.ToString(3)}\"", "\"{version}\"", StringComparison.Ordinal);
        string approvedPath = PathOf(name, "verified");
        string receivedPath = PathOf(name, "received");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(approvedPath, received);
        }

        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"""
            The code generated for {name} is not what was approved.
            {Difference(approved.Split('\n'), received.Split('\n'))}
            Read {receivedPath}; if it is right, run again with UPDATE_SNAPSHOTS=1.
            """);
    }

    /// <summary>Returns the lines between the equal ones at the start and at the end.</summary>
    private static string Difference(string[] approved, string[] received)
    {
        int start = 0;
        while (start < approved.Length && start < received.Length && approved[start] == received[start])
        {
            start++;
        }

        int end = 0;
        while (end < approved.Length - start && end < received.Length - start && approved[^(end + 1)] == received[^(end + 1)])
        {
            end++;
        }

        return string.Join('\n', (string[])
        [
            $"From line {start + 1}:",
            .. approved[start..^end].Select(line => "- " + line),
            .. received[start..^end].Select(line => "+ " + line),
        ]);
    }

    private static string PathOf(string name, string kind) => Repository.PathOf(
        "tests", "StateGen.Generator.Tests", "Snapshots", "Verified", $"{name}.{kind}.txt");
}
