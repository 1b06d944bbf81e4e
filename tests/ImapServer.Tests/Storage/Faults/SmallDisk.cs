using System.Diagnostics;
using System.Globalization;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>A small file system in memory. Mounting it requires root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Ballast = "ballast";

    private SmallDisk(string path) => Root = path;

    /// <summary>The mount point.</summary>
    public string Root { get; }

    /// <summary>Octets that are free.</summary>
    public long Free => new DriveInfo(Root).AvailableFreeSpace;

    /// <summary>Mounts a file system, or skips the test if that is impossible.</summary>
    public static SmallDisk Mount(int kilobytes)
    {
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("stategen-disk-").FullName);
        if (!TryRun("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "none", disk.Root))
        {
            Directory.Delete(disk.Root);
            Assert.Skip("No file system can be mounted here; run the test as root.");
        }

        return disk;
    }

    /// <summary>Fills it until so much is free.</summary>
    public void FillUpTo(long free)
    {
        using FileStream file = File.Open(Path.Combine(Root, Ballast), FileMode.Append);
        byte[] block = new byte[4096];
        while (Free > free)
        {
            try
            {
                file.Write(block);
                file.Flush();
            }
            catch (IOException)
            {
                break;
            }
        }
    }

    /// <summary>Takes away what fills it.</summary>
    public void Empty() => File.Delete(Path.Combine(Root, Ballast));

    /// <summary>Whether it takes changes from now on.</summary>
    public void SetReadOnly(bool readOnly) =>
        Assert.True(TryRun("mount", "-o", readOnly ? "remount,ro" : "remount,rw", Root));

    public void Dispose()
    {
        Assert.True(TryRun("umount", "-l", Root));
        Directory.Delete(Root);
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
