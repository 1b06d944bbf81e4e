using Imap.Server.Sessions;

namespace Imap.Server.Commands;

/// <summary>
/// One command with its arguments. Each has three layers: a static <c>Parse</c>, <see cref="ExecuteAsync"/>, and the
/// writing of its untagged responses; the tagged one is the dispatcher's.
/// </summary>
internal abstract class ImapCommand
{
    /// <summary>The updates that may be sent before the tagged response.</summary>
    public virtual SyncPolicy Sync => SyncPolicy.Full;

    /// <summary>Whether this is the UID form, whose FETCH responses contain UIDs (RFC 3501, section 6.4.8).</summary>
    public virtual bool ByUid => false;

    /// <summary>The response code for a missing mailbox.</summary>
    public virtual string NonExistentCode => "NONEXISTENT";

    /// <summary>Carries out the command.</summary>
    /// <exception cref="CommandFailedException">It cannot be done.</exception>
    public abstract ValueTask<Completion> ExecuteAsync(CommandContext context);
}
