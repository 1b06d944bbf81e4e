using System.Globalization;

namespace ImapServer;

/// <summary>The process that listens on a port, as far as this user can see it.</summary>
/// <param name="ProcessId">Its id.</param>
/// <param name="Name">The name of its program.</param>
internal sealed record PortOwner(int ProcessId, string Name)
{
    private const string Listening = "0A";

    /// <summary>The process that listens on a port of this machine; <see langword="null"/> if it is unknown or none does.</summary>
    public static PortOwner? Of(int port)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            HashSet<string> sockets = [.. Sockets("/proc/net/tcp", port), .. Sockets("/proc/net/tcp6", port)];
            return sockets.Count == 0 ? null : Directory.EnumerateDirectories("/proc")
                .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Where(folder => Holds(folder, sockets))
                .Select(folder => new PortOwner(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), File.ReadAllText($"{folder}/comm").Trim()))
                .FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Each line: number, local address and port in hex, remote one, state, ..., and the inode as the tenth word.
    private static IEnumerable<string> Sockets(string file, int port) => !File.Exists(file) ? [] : File.ReadLines(file)
        .Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 9 && words[3] == Listening && words[1].EndsWith($":{port:X4}", StringComparison.Ordinal))
        .Select(words => $"socket:[{words[9]}]");

    private static bool Holds(string process, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles($"{process}/fd").Any(descriptor => new FileInfo(descriptor).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process of another user, or one that has ended meanwhile.
            return false;
        }
    }
}
