using Imap.Storage.Interop;

namespace Imap.Storage.Files;

/// <summary>
/// All changes that the store makes on the disk, as single steps. A test can fail any step. With <c>--fsync</c> each change is flushed
/// before the next one relies on it.
/// </summary>
/// <param name="fsync">Whether files, directories and the index outlive a power failure.</param>
/// <param name="before">Called before each step with its name. An exception makes the step fail.</param>
internal sealed class Disk(bool fsync = false, Action<string>? before = null)
{
    /// <summary>Whether changes are forced to the disk.</summary>
    public bool Fsync => fsync;

    /// <summary>A step begins that this class does not make itself.</summary>
    public void Step(string name) => before?.Invoke(name);

    /// <summary>Writes a new file.</summary>
    public void Write(string path, Action<FileStream> write)
    {
        Step("create a file");
        using FileStream stream = PrivateFiles.Create(path);
        Step("write a file");
        write(stream);
        if (fsync)
        {
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Copies a file.</summary>
    public void Copy(string from, string to)
    {
        Step("copy a file");
        File.Copy(from, to);
        if (fsync)
        {
            using FileStream stream = File.Open(to, FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Renames a file or folder atomically.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public void Move(string from, string to)
    {
        Step("move");
        try
        {
            File.Move(from, to, overwrite: true);
        }
        catch (FileNotFoundException) when (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException(e.Message, from, e);
        }
    }

    /// <summary>Removes a file. Does nothing if it is gone.</summary>
    public void Delete(string path)
    {
        Step("delete");
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone with its folder.
        }
    }

    /// <summary>Removes a folder with all that is in it.</summary>
    public void DeleteFolder(string path)
    {
        Step("delete a folder");
        Directory.Delete(path, recursive: true);
    }

    /// <summary>Creates a folder and its parents if it is missing.</summary>
    public void MakeFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            Step("make a folder");
            PrivateFiles.MakeFolder(path);
        }
    }

    /// <summary>Sets the time of last write.</summary>
    public void SetTime(string path, DateTime time)
    {
        Step("set a time");
        File.SetLastWriteTimeUtc(path, time);
    }

    /// <summary>Flushes a written file to the disk, if flushing is enabled.</summary>
    public void FlushFile(string path)
    {
        if (fsync)
        {
            Step("flush a file");
            using FileStream stream = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Flushes the names in a folder to the disk, if flushing is enabled.</summary>
    public void FlushFolder(string path)
    {
        if (fsync)
        {
            Step("flush a folder");
            LibC.FlushFolder(path);
        }
    }
}
