using System.IO.Enumeration;
using Imap.Storage.Index;

namespace Imap.Storage.Maildir;

/// <summary>The differences between a listing of the files and the known messages.</summary>
/// <param name="known">The known messages.</param>
/// <param name="scan">A number that no listing of this mailbox had before.</param>
internal sealed class MaildirListing(MessageTable known, int scan)
{
    private static readonly EnumerationOptions All = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly HashSet<string> _unknownBaseNames = [];
    private readonly List<(MessageEntry Entry, string FileName)> _knownInNew = [];
    private int _seen;
    private bool _curListed;

    /// <summary>Whether nothing changed while the files were listed, so that the listing is all of the truth.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether a directory was missing; it counts as empty.</summary>
    public bool LacksDirectory { get; private set; }

    /// <summary>Whether a file may have a name that is not UTF-8.</summary>
    public bool HasUndecodable { get; private set; }

    /// <summary>Files that no message has.</summary>
    public List<(string FileName, bool IsNew)> Unknown { get; } = [];

    /// <summary>Files with the base name of another file, as a crash between link and unlink leaves them.</summary>
    public List<(string FileName, bool IsNew)> Duplicates { get; } = [];

    /// <summary>Messages whose file was renamed.</summary>
    public List<(MessageEntry Entry, string FileName)> Renamed { get; } = [];

    /// <summary>Messages that another program put back to new/.</summary>
    public List<(MessageEntry Entry, string FileName)> PutBack { get; } = [];

    /// <summary>Messages without a file, in order of UID. Empty while this is uncertain.</summary>
    public List<MessageEntry> Missing() =>
        !IsComplete || !_curListed || _seen == known.All.Count ? [] : [.. known.All.Where(entry => entry.SeenInScan != scan)];

    /// <summary>Reads both directories, new/ first: a message moved to cur/ meanwhile is seen twice instead of never.</summary>
    /// <param name="newPath">The directory new/.</param>
    /// <param name="curPath">The directory cur/, or <see langword="null"/> if it did not change.</param>
    public void Read(string newPath, string? curPath)
    {
        Read(newPath, isNew: true);
        _curListed = curPath is not null;
        IsComplete = _curListed || _knownInNew.Count == 0;
        if (curPath is null)
        {
            return;
        }

        Read(curPath, isNew: false);
        foreach ((MessageEntry entry, string fileName) in _knownInNew)
        {
            if (entry.SeenInScan == scan)
            {
                Duplicates.Add((fileName, true));
            }
            else
            {
                See(entry);
                PutBack.Add((entry, fileName));
            }
        }
    }

    private void Read(string path, bool isNew)
    {
        try
        {
            ReadFiles(path, isNew);
        }
        catch (DirectoryNotFoundException)
        {
            LacksDirectory = true;
        }
    }

    private void ReadFiles(string path, bool isNew)
    {
        // Names are compared in place. Only new ones become strings.
        var files = new FileSystemEnumerable<bool>(path, (ref FileSystemEntry file) => Take(file.FileName, isNew), All)
        {
            // Files with a leading dot are not messages (https://cr.yp.to/proto/maildir.html).
            ShouldIncludePredicate = (ref FileSystemEntry file) => file.FileName[0] != '.' && !file.IsDirectory,
        };
        foreach (bool _ in files)
        {
        }
    }

    private bool Take(ReadOnlySpan<char> fileName, bool isNew)
    {
        ReadOnlySpan<char> baseName = MaildirFileName.BaseOf(fileName);
        MessageEntry? entry = known.Find(baseName);
        if (entry is null)
        {
            string name = fileName.ToString();
            HasUndecodable |= name.Contains(UndecodableNames.Replacement);
            (_unknownBaseNames.Add(baseName.ToString()) ? Unknown : Duplicates).Add((name, isNew));
        }
        else if (isNew)
        {
            _knownInNew.Add((entry, fileName.ToString()));
        }
        else if (entry.SeenInScan == scan)
        {
            Duplicates.Add((fileName.ToString(), isNew));
        }
        else
        {
            See(entry);
            if (!fileName.SequenceEqual(entry.FileName))
            {
                Renamed.Add((entry, fileName.ToString()));
            }
        }

        return true;
    }

    private void See(MessageEntry entry)
    {
        entry.SeenInScan = scan;
        _seen++;
    }
}
