using Imap.Protocol;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>VANISHED (EARLIER): the messages that were expunged before this session (RFC 7162, section 3.2.10).</summary>
internal static class VanishedEarlier
{
    /// <summary>
    /// Reports expunged UIDs. One that the view still counts is left out: EARLIER does not change sequence numbers, and its EXPUNGE
    /// follows.
    /// </summary>
    public static void Write(ResponseWriter output, UidSet expunged, UidSet? wanted, MailboxView view)
    {
        var gone = UidSet.FromUids(expunged.Where(uid => wanted?.Contains(uid) != false && view.SequenceNumberOf(uid) == 0));
        if (!gone.IsEmpty)
        {
            output.Untagged("VANISHED (EARLIER) ").Append(gone.ToString()).EndLine();
        }
    }
}
