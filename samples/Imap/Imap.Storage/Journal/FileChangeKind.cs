namespace Imap.Storage.Journal;

/// <summary>The kind of change of a file.</summary>
internal enum FileChangeKind : byte
{
    /// <summary>A file is made; without the commit it goes again.</summary>
    Make = 1,

    /// <summary>A file or folder is renamed; without the commit it goes back.</summary>
    Move = 2,

    /// <summary>A file is removed, after the commit.</summary>
    Remove = 3,
}
