using Imap.Protocol;

namespace Imap.Storage.Index;

/// <summary>A message of a loaded mailbox: its row in the index and its file.</summary>
internal sealed class MessageEntry(uint uid, string baseName, string? fileName, StoredMessage stored, bool sizeKnown)
{
    /// <summary>The unique identifier.</summary>
    public uint Uid { get; } = uid;

    /// <summary>The constant first part of the file name; see <see cref="MessageTable.SetBaseName"/>.</summary>
    public string BaseName { get; set; } = baseName;

    /// <summary>The file in cur/; <see langword="null"/> between loading and the scan that follows it.</summary>
    public string? FileName { get; set; } = fileName;

    /// <summary>The message as sessions see it.</summary>
    public StoredMessage Stored { get; set; } = stored;

    /// <summary>Whether the size in <see cref="Stored"/> is known.</summary>
    public bool SizeKnown { get; set; } = sizeKnown;

    /// <summary>The scan that saw the file last.</summary>
    public int SeenInScan { get; set; }

    /// <summary>The system flags.</summary>
    public SystemFlags System => Stored.Flags.System;
}
