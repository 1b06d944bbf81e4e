using System.Globalization;

namespace StateGen.Handoff.Crash;

/// <summary>What a child is to do: one line on its standard input.</summary>
/// <param name="Path">The socket over which connections change hands.</param>
/// <param name="Journal">The file in which the child writes how far it got with each connection.</param>
/// <param name="Connections">How many connections there are.</param>
/// <param name="Step">Where it kills itself.</param>
/// <param name="Victim">The connection at which it does.</param>
internal sealed record Order(string Path, string Journal, int Connections, Step Step, int Victim)
{
    /// <summary>A process is killed here and not slow: none that waits for its turn on a busy machine gives up.</summary>
    internal static HandoffOptions Patient { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    internal string Line => string.Create(CultureInfo.InvariantCulture, $"{Path}\t{Journal}\t{Connections}\t{(int)Step}\t{Victim}");

    internal static Order Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new Order(parts[0], parts[1], Number(parts[2]), (Step)Number(parts[3]), Number(parts[4]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
