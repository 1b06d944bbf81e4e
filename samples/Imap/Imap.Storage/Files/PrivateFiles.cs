namespace Imap.Storage.Files;

/// <summary>Creates private files and folders, which only the server's own account can read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a folder and its parents. An existing one keeps its mode.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, Own | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Creates an empty file if it is missing.</summary>
    public static void CreateIfMissing(string path) => Open(path, FileMode.OpenOrCreate).Dispose();

    /// <summary>Creates a file that must not exist.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew);

    /// <summary>Opens a file for writing at any position. Creates it if it is missing. Other processes may have it open.</summary>
    public static FileStream OpenToWrite(string path) => Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite);

    private static FileStream Open(string path, FileMode mode, FileShare share = FileShare.Read)
    {
        // Without a buffer: messages are written in few large pieces.
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Own;
        }

        return new FileStream(path, options);
    }
}
