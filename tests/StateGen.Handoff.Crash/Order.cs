using System.Globalization;

namespace StateGen.Handoff.Crash;

/// <summary>The order to a child: one line on its standard input.</summary>
/// <param name="Path">The socket over which connections change hands.</param>
/// <param name="Journal">The file in which the child writes how far it got with each connection.</param>
/// <param name="Connections">The number of connections.</param>
/// <param name="Step">The step at which it kills itself.</param>
/// <param name="Victim">The connection at which it does.</param>
internal sealed record Order(string Path, string Journal, int Connections, Step Step, int Victim)
{
    /// <summary>Long, because a busy machine may be slow and only kills are tested.</summary>
    internal static HandoffOptions Patient { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    internal string Line => string.Create(CultureInfo.InvariantCulture, $"{Path}\t{Journal}\t{Connections}\t{(int)Step}\t{Victim}");

    internal static Order Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new Order(parts[0], parts[1], Number(parts[2]), (Step)Number(parts[3]), Number(parts[4]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
