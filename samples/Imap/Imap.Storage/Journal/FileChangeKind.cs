namespace Imap.Storage.Journal;

/// <summary>The kind of change of a file.</summary>
internal enum FileChangeKind : byte
{
    /// <summary>Creates a file. A rollback deletes it.</summary>
    Make = 1,

    /// <summary>Renames a file or folder. A rollback renames it back.</summary>
    Move = 2,

    /// <summary>A file is removed, after the commit.</summary>
    Remove = 3,
}
