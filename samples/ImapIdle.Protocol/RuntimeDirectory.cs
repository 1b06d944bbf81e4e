using System.Text;

namespace ImapIdle.Protocol;

/// <summary>The directory with the sockets of the server and of imap-idle. It belongs to one user and one server.</summary>
public sealed class RuntimeDirectory
{
    // sun_path of sockaddr_un has 108 bytes, and the last one is zero.
    private const int LongestSocketPath = 107;

    private RuntimeDirectory(string path) => FullPath = path;

    /// <summary>The directory, an absolute path.</summary>
    public string FullPath { get; }

    /// <summary>The socket on which imap-idle receives connections.</summary>
    public string IdleSocket => Path.Combine(FullPath, "idle.sock");

    /// <summary>The socket on which the server takes connections back.</summary>
    public string ServerSocket => Path.Combine(FullPath, "server.sock");

    /// <summary>The socket on which imap-idle reports its figures.</summary>
    public string StatusSocket => Path.Combine(FullPath, "status.sock");

    /// <summary>The log of imap-idle.</summary>
    public string Log => Path.Combine(FullPath, "idle.log");

    /// <summary>The default runtime directory for a port.</summary>
    public static string DefaultPath(int port)
    {
        string? runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        return string.IsNullOrEmpty(runtime)
            ? Path.Combine(Path.GetTempPath(), $"stategen-imap-{UserId()}-{port}")
            : Path.Combine(runtime, $"stategen-imap-{port}");
    }

    /// <summary>Opens the directory at <paramref name="path"/>. Creates it for this user alone if it does not exist.</summary>
    /// <exception cref="IOException">It cannot be created, its path is too long for sockets, or other users can write to it.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be created.</exception>
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
            : throw new IOException($"Other users can write to {directory.FullPath}. The runtime directory must be private.");
    }

    /// <summary>The directory at <paramref name="path"/>, which need not exist.</summary>
    /// <exception cref="IOException">The path is too long for sockets.</exception>
    public static RuntimeDirectory At(string path)
    {
        var directory = new RuntimeDirectory(Path.GetFullPath(path));
        int length = Encoding.UTF8.GetByteCount(directory.StatusSocket);
        return length <= LongestSocketPath
            ? directory
            : throw new IOException($"{directory.StatusSocket} has {length} bytes; the path of a socket has at most {LongestSocketPath}.");
    }

    // The owner of our own entry in /proc; Environment.UserName would query the user database, which may not contain this user.
    private static string UserId() =>
        File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))
            ?.Split('\t', StringSplitOptions.RemoveEmptyEntries) is [_, _, string effective, ..]
            ? effective
            : Environment.UserName;
}
