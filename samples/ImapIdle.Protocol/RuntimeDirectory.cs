using System.Text;

namespace ImapIdle.Protocol;

/// <summary>The directory where the two programs meet: it belongs to one user and to one server.</summary>
public sealed class RuntimeDirectory
{
    // sun_path of sockaddr_un has 108 bytes, and the last one is zero.
    private const int LongestSocketPath = 107;

    private RuntimeDirectory(string path) => FullPath = path;

    /// <summary>The directory, an absolute path.</summary>
    public string FullPath { get; }

    /// <summary>Where imap-idle takes connections.</summary>
    public string IdleSocket => Path.Combine(FullPath, "idle.sock");

    /// <summary>Where the server takes connections back.</summary>
    public string ServerSocket => Path.Combine(FullPath, "server.sock");

    /// <summary>Where imap-idle tells its figures to whoever connects.</summary>
    public string StatusSocket => Path.Combine(FullPath, "status.sock");

    /// <summary>What imap-idle has to say to the operator.</summary>
    public string Log => Path.Combine(FullPath, "idle.log");

    /// <summary>Where the programs of a server on this port meet when nothing else is said.</summary>
    public static string DefaultPath(int port)
    {
        string? runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        return string.IsNullOrEmpty(runtime)
            ? Path.Combine(Path.GetTempPath(), $"stategen-imap-{UserId()}-{port}")
            : Path.Combine(runtime, $"stategen-imap-{port}");
    }

    /// <summary>The directory at <paramref name="path"/>; it is made, for this user alone, where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made, its path is too long for sockets, or others may write there.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static RuntimeDirectory Open(string path)
    {
        RuntimeDirectory directory = At(path);
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Sockets are handed on over UNIX sockets only.");
        }

        const UnixFileMode Others = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        Directory.CreateDirectory(directory.FullPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return (File.GetUnixFileMode(directory.FullPath) & Others) == 0
            ? directory
            : throw new IOException($"Other users may write to {directory.FullPath}: who meets there could not trust each other.");
    }

    /// <summary>The directory at <paramref name="path"/>, whether it is there or not.</summary>
    /// <exception cref="IOException">The path is too long for sockets.</exception>
    public static RuntimeDirectory At(string path)
    {
        var directory = new RuntimeDirectory(Path.GetFullPath(path));
        int length = Encoding.UTF8.GetByteCount(directory.StatusSocket);
        return length <= LongestSocketPath
            ? directory
            : throw new IOException($"{directory.StatusSocket} has {length} bytes; the path of a socket has at most {LongestSocketPath}.");
    }

    // The owner of our own entry in /proc; Environment.UserName would ask the user database, which may not know us.
    private static string UserId() =>
        File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))
            ?.Split('\t', StringSplitOptions.RemoveEmptyEntries) is [_, _, string effective, ..]
            ? effective
            : Environment.UserName;
}
