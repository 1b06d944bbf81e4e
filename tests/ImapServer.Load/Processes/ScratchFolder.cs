namespace ImapServer.Load.Processes;

/// <summary>A temporary folder, gone with its contents when it is disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>The path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("imap-load-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
