namespace Imap.Storage.Journal;

/// <summary>A change of a file or folder that belongs to a transaction of the index.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Path">The path, relative to the user's folder.</param>
/// <param name="Target">The new path for <see cref="FileChangeKind.Move"/>; empty otherwise.</param>
internal readonly record struct FileChange(FileChangeKind Kind, string Path, string Target = "");
