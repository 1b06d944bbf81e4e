using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Sessions;

/// <summary>How a command and its answers name messages: by UID, or by their sequence numbers at this moment.</summary>
/// <param name="View">The messages.</param>
/// <param name="ByUid">Whether by UID.</param>
internal readonly record struct MessageNumbering(MailboxView View, bool ByUid)
{
    /// <summary>The number of a message of the view.</summary>
    public uint Of(uint uid) => ByUid ? uid : (uint)View.SequenceNumberOf(uid);

    /// <summary>Messages of the view in the syntax of RFC 3501: <c>1:3,7</c>.</summary>
    public string SetOf(IEnumerable<uint> uids) => UidSet.FromUids(uids.Select(Of)).ToString();
}
