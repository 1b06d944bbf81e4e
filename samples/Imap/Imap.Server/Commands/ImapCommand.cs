using Imap.Server.Sessions;

namespace Imap.Server.Commands;

/// <summary>
/// One command with its arguments. Each has three layers: a static <c>Parse</c>, <see cref="ExecuteAsync"/>, and the
/// writing of its untagged responses; the tagged one is the dispatcher's.
/// </summary>
internal abstract class ImapCommand
{
    /// <summary>What the client may be told before the tagged response.</summary>
    public virtual SyncPolicy Sync => SyncPolicy.Full;

    /// <summary>Whether it is the UID form, whose FETCH responses carry UIDs (RFC 3501, section 6.4.8).</summary>
    public virtual bool ByUid => false;

    /// <summary>The response code where a mailbox is missing.</summary>
    public virtual string NonExistentCode => "NONEXISTENT";

    /// <summary>Does it.</summary>
    /// <exception cref="CommandFailedException">It cannot be done.</exception>
    public abstract ValueTask<Completion> ExecuteAsync(CommandContext context);
}
