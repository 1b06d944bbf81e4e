using Imap.Protocol;
using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>The state that a resynchronizing client has (RFC 7162, section 3.2.5).</summary>
/// <param name="UidValidity">The client's UIDVALIDITY.</param>
/// <param name="ModSeq">The client's last mod-sequence.</param>
/// <param name="KnownUids">The UIDs that the client has; all UIDs if it does not specify them.</param>
internal sealed record QResyncParameters(uint UidValidity, ulong ModSeq, SequenceSet? KnownUids)
{
    /// <summary>Parses the list after QRESYNC.</summary>
    public static QResyncParameters Parse(ref CommandParser parser)
    {
        parser.Skip('(');
        uint uidValidity = parser.NonZero("the UIDVALIDITY");
        parser.Space();
        ulong modSeq = parser.ModSeq();
        SequenceSet? known = null;
        if (parser.TrySkip(' '))
        {
            if (parser.Next != '(')
            {
                known = KnownSet(ref parser);
            }

            if (known is null || parser.TrySkip(' '))
            {
                // The sequence numbers that go with some UIDs help a server that forgets expunges; this one does not.
                parser.Skip('(');
                KnownSet(ref parser);
                parser.Space();
                KnownSet(ref parser);
                parser.Skip(')');
            }
        }

        parser.Skip(')');
        return new QResyncParameters(uidValidity, modSeq, known);
    }

    // Neither "*" nor "$" is allowed here (RFC 7162, section 7, known-uids).
    private static SequenceSet KnownSet(ref CommandParser parser)
    {
        CommandParser start = parser;
        if (parser.Next == '$')
        {
            throw start.Expected("a set of messages, not the saved search");
        }

        SequenceSet set = parser.SequenceSet();
        return set.HasStar ? throw start.Expected("a set of messages without *") : set;
    }
}
