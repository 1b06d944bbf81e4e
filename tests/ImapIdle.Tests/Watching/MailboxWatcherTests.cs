using ImapIdle.Watching;

namespace ImapIdle.Tests.Watching;

public sealed class MailboxWatcherTests : IDisposable
{
    private readonly MailboxWatcher _watcher = new(100_000);
    private readonly string _folder = Directory.CreateTempSubdirectory("imap-idle-").FullName;
    private readonly Dictionary<int, int> _first = [];

    public void Dispose()
    {
        _watcher.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Read_RenameIntoADirectory_NotifiesAllWhoWatchIt()
    {
        Assert.Null(Watch(3, Folder("other"), out _));
        Assert.Null(Watch(1, _folder, out _));
        Assert.Null(Watch(2, _folder, out _));
        Assert.Equal(2, _watcher.Watches);
        string mail = Path.Combine(_folder, "other", "mail");
        File.WriteAllText(mail, "");
        Assert.Equal([3], Read());
        File.Move(mail, Path.Combine(_folder, "mail"));
        Assert.Equal([1, 2], Read());
        Assert.Equal(0, _watcher.Watches);
    }

    [Fact]
    public void Read_DirectoryIsOnlyTouched_NotifiesNobody()
    {
        Watch(1, _folder, out _);
        Directory.SetLastWriteTimeUtc(_folder, DateTime.UtcNow);
        Assert.Empty(Read());
    }

    [Fact]
    public void Read_FileIsTouchedOrReplaced_Notifies()
    {
        string signal = Path.Combine(_folder, "signal");
        File.WriteAllText(signal, "");
        Watch(1, signal, out _);
        File.SetLastWriteTimeUtc(signal, DateTime.UtcNow);
        Assert.Equal([1], Read());
        Watch(1, signal, out _);
        File.WriteAllText(signal + "2", "");
        File.Move(signal + "2", signal, overwrite: true);
        Assert.Equal([1], Read());
    }

    [Fact]
    public void Read_DirectoryIsRemoved_Notifies()
    {
        Watch(1, Folder("gone"), out _);
        Directory.Delete(Path.Combine(_folder, "gone"));
        Assert.Equal([1], Read());
        Assert.Equal(0, _watcher.Watches);
        Assert.Contains("gone", Watch(1, Path.Combine(_folder, "gone"), out _));
    }

    [Fact]
    public void Watch_OtherTimeThanKnown_HasChanged()
    {
        DateTime known = Directory.GetLastWriteTimeUtc(_folder);
        Assert.Null(Watch(1, _folder, out bool hasChanged, known));
        Assert.False(hasChanged);
        Assert.Null(Watch(2, _folder, out hasChanged, known.AddTicks(1)));
        Assert.True(hasChanged);
    }

    [Fact]
    public void Watch_ManyClientsAndPaths_FindsExactlyThose()
    {
        // More than the table begins with, so that it grows.
        string[] folders = [.. Enumerable.Range(0, 1500).Select(number => Folder($"f{number}"))];
        for (int client = 0; client < 3000; client++)
        {
            Assert.Null(Watch(client, folders[client % 1500], out _));
        }

        _ = Read();
        Assert.Equal(1500, _watcher.Watches);
        File.WriteAllText(Path.Combine(folders[7], "mail"), "");
        Assert.Equal([7, 1507], Read());
        Assert.Equal(1499, _watcher.Watches);
    }

    [Fact]
    public void Read_MoreEventsThanTheKernelKeeps_SaysSo()
    {
        int most = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"));
        Watch(1, _folder, out _);
        string file = Path.Combine(_folder, "f");
        for (int i = 0; i <= most / 2; i++)
        {
            File.Create(file).Dispose();
            File.Delete(file);
        }

        Assert.True(_watcher.Read(Forget));
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    private string? Watch(int client, string path, out bool hasChanged, DateTime? known = null)
    {
        int first = _first.GetValueOrDefault(client, -1);
        hasChanged = false;
        string? refusal = _watcher.Watch(client, path, known, ref first, ref hasChanged);
        _first[client] = first;
        return refusal;
    }

    private int[] Read()
    {
        var notified = new SortedSet<int>();
        Assert.False(_watcher.Read(client =>
        {
            notified.Add(client);
            Forget(client);
        }));
        return [.. notified];
    }

    private void Forget(int client)
    {
        int first = _first[client];
        _watcher.Forget(ref first);
        _first[client] = first;
    }
}
