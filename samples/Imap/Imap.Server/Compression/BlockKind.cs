namespace Imap.Server.Compression;

/// <summary>The reader's position in a deflated stream (RFC 1951, section 3.2.3).</summary>
public enum BlockKind : byte
{
    /// <summary>Between two blocks.</summary>
    None = 0,

    /// <summary>In a block that is not compressed.</summary>
    Stored = 1,

    /// <summary>In a block with the fixed codes.</summary>
    Fixed = 2,

    /// <summary>In a block with dynamic codes.</summary>
    Dynamic = 3,

    /// <summary>After the last block.</summary>
    Ended = 4,
}
