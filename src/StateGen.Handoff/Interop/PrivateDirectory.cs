using System.Runtime.Versioning;

namespace StateGen.Handoff.Interop;

/// <summary>The directory of a socket. A user that can write there could replace the socket.</summary>
[SupportedOSPlatform("linux")]
internal static class PrivateDirectory
{
    /// <summary>Creates the directory if it does not exist, and checks its owner.</summary>
    /// <exception cref="HandoffException">It belongs to another user, or others may write in it.</exception>
    internal static void Require(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HandoffException($"The directory {directory} cannot be made: {error.Message}", error);
        }

        if (LibC.FileStatus(FileStatus.CurrentDirectory, directory, 0, FileStatus.ModeAndOwner, out FileStatus status) != 0)
        {
            throw new HandoffException($"The directory {directory} cannot be looked at: {Errno.Text(Errno.Last)}.");
        }

        if (status.UserId != LibC.EffectiveUserId())
        {
            throw new HandoffException($"The directory {directory} belongs to user {status.UserId}; it must be our own.");
        }

        if (status.OthersMayWrite)
        {
            throw new HandoffException(
                $"Other users can write to the directory {directory} (mode {Convert.ToString(status.Mode & 0xFFF, 8)}); it must be private.");
        }
    }

    /// <summary>Waits for its turn among the processes that begin to listen at the same path.</summary>
    internal static FileStream Lock(string path)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                });
            }
            catch (IOException error)
            {
                if (attempt == 200)
                {
                    throw new HandoffException($"Another process has been beginning to listen for 2 s: {error.Message}", error);
                }

                Thread.Sleep(10);
            }
        }
    }
}
