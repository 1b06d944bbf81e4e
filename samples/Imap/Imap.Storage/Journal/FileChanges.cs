using Imap.Storage.Files;
using Imap.Storage.Interop;

namespace Imap.Storage.Journal;

/// <summary>
/// The changes of files in one transaction of the index. They take effect if it is committed and are undone if it is not, even if the
/// process is killed.
/// </summary>
internal sealed class FileChanges(string folder, Disk disk)
{
    private readonly FileJournal _journal = new(folder, disk);
    private readonly List<FileChange> _done = [];
    private readonly List<string> _removals = [];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private long _number;
    private bool _written;

    /// <summary>The disk that the files are on.</summary>
    public Disk Disk => disk;

    /// <summary>Whether the transaction changes files.</summary>
    public bool Any => _written;

    /// <summary>Whether a transaction of this process did not end, so that <see cref="Recover"/> has work.</summary>
    public bool IsUnfinished { get; private set; }

    /// <summary>Whether a transaction of any process did not end.</summary>
    public bool IsPending => IsUnfinished || _journal.Read(out _).Count > 0;

    /// <summary>A transaction begins.</summary>
    /// <param name="number">The number that the index has once it is committed.</param>
    public void Begin(long number)
    {
        _number = number;
        _written = false;
        _done.Clear();
        _removals.Clear();
        _touched.Clear();
    }

    /// <summary>Journals changes. Every change has to be journaled before it is made.</summary>
    public void Plan(IEnumerable<FileChange> changes)
    {
        List<FileChange> relative =
        [
            .. changes.Select(change => change with
            {
                Path = Path.GetRelativePath(folder, change.Path),
                Target = change.Target.Length == 0 ? "" : Path.GetRelativePath(folder, change.Target),
            }),
        ];
        if (relative.Count == 0)
        {
            return;
        }

        _written = true;
        _journal.Write(_number, relative);
        _removals.AddRange(relative.Where(change => change.Kind == FileChangeKind.Remove).Select(change => change.Path));
    }

    /// <summary>Creates a file as planned.</summary>
    public void Make(string path, Action<string> make)
    {
        _done.Add(new FileChange(FileChangeKind.Make, path));
        make(path);
    }

    /// <summary>Renames a file that was created as planned to its planned name.</summary>
    public void Publish(string made, string path)
    {
        _done.Add(new FileChange(FileChangeKind.Make, path));
        disk.Move(made, path);
        Touch(path);
    }

    /// <summary>Moves a file or folder as planned.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public void Move(string from, string to)
    {
        disk.Move(from, to);
        _done.Add(new FileChange(FileChangeKind.Move, from, to));
        Touch(from);
        Touch(to);
    }

    /// <summary>Flushes the changes to the disk, before the commit.</summary>
    public void Flush()
    {
        foreach (string touched in _touched)
        {
            disk.FlushFolder(touched);
        }
    }

    /// <summary>Undoes all changes after a rollback. If this fails now, the next transaction does it.</summary>
    public void Undo()
    {
        if (!_written)
        {
            return;
        }

        try
        {
            for (int i = _done.Count - 1; i >= 0; i--)
            {
                Undo(_done[i]);
            }

            _journal.Clear();
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            IsUnfinished = true;
            Console.Error.WriteLine($"A change in {folder} cannot be undone yet: {e.Message}");
        }
    }

    /// <summary>Carries out the removals after the commit.</summary>
    public void Finish()
    {
        if (!_written)
        {
            return;
        }

        try
        {
            Remove(_removals);
            _journal.Clear();
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            IsUnfinished = true;
            Console.Error.WriteLine($"A message in {folder} cannot be removed yet: {e.Message}");
        }
    }

    /// <summary>Completes or undoes an interrupted transaction of a killed process or of this one. Only under the index's write lock.</summary>
    /// <param name="committed">The number that the index has.</param>
    public void Recover(long committed)
    {
        List<FileChange> changes = _journal.Read(out long number);
        if (changes.Count == 0)
        {
            IsUnfinished = false;
            return;
        }

        if (number <= committed)
        {
            RemoveOrGiveUp([.. changes.Where(change => change.Kind == FileChangeKind.Remove).Select(change => change.Path)]);
        }
        else
        {
            for (int i = changes.Count - 1; i >= 0; i--)
            {
                FileChange change = changes[i];
                Undo(change with { Path = Path.Combine(folder, change.Path), Target = Path.Combine(folder, change.Target) });
            }
        }

        _journal.Clear();
        IsUnfinished = false;
    }

    // A file that cannot be removed for good must not keep the user from all others.
    private void RemoveOrGiveUp(List<string> paths)
    {
        try
        {
            Remove(paths);
        }
        catch (Exception e) when (DiskFault.IsOfDisk(e))
        {
            Console.Error.WriteLine($"An expunged message in {folder} cannot be removed, and becomes a new one: {e.Message}");
        }
    }

    private void Undo(FileChange change)
    {
        switch (change.Kind)
        {
            case FileChangeKind.Make when LibC.Stat(change.Path) is { IsFolder: false }:
                disk.Delete(change.Path);
                break;
            // If the old name is taken or the new one is gone, other programs have changed the files since.
            case FileChangeKind.Move when LibC.Stat(change.Path) is null && LibC.Stat(change.Target) is not null:
                disk.Move(change.Target, change.Path);
                break;
        }
    }

    private void Remove(List<string> paths)
    {
        foreach (string path in paths)
        {
            disk.Delete(Path.Combine(folder, path));
        }

        foreach (string parent in paths.Select(path => Path.GetDirectoryName(path)!).Distinct())
        {
            disk.FlushFolder(Path.Combine(folder, parent));
        }
    }

    private void Touch(string path) => _touched.Add(Path.GetDirectoryName(path)!);
}
