namespace StateGen.Handoff.Tests;

/// <summary>A private directory with a path for a socket, for as long as a test lasts.</summary>
internal sealed class Place : IDisposable
{
    internal string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("handoff").FullName;

    internal string Path => System.IO.Path.Combine(Directory, "h.sock");

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
