using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>What follows the items of a FETCH in parentheses (RFC 7162, sections 3.1.4.1 and 3.2.6).</summary>
/// <param name="ChangedSince">Only messages that changed after this mod-sequence.</param>
/// <param name="Vanished">Whether to report expunged messages, too.</param>
internal readonly record struct FetchModifiers(ulong? ChangedSince, bool Vanished)
{
    /// <summary>Parses the optional modifiers.</summary>
    public static FetchModifiers Parse(ref CommandParser parser, bool byUid)
    {
        if (!parser.TrySkip(' '))
        {
            return default;
        }

        CommandParser start = parser;
        ulong? since = null;
        bool vanished = false;
        parser.Skip('(');
        do
        {
            CommandParser modifier = parser;
            switch (parser.Atom("CHANGEDSINCE or VANISHED").ToUpperInvariant())
            {
                case "CHANGEDSINCE":
                    parser.Space();
                    since = parser.ModSeq();
                    break;
                case "VANISHED" when byUid:
                    vanished = true;
                    break;
                default:
                    throw modifier.Expected(byUid ? "CHANGEDSINCE or VANISHED" : "CHANGEDSINCE (VANISHED is for UID FETCH)");
            }
        }
        while (parser.TrySkip(' '));
        parser.Skip(')');
        return vanished && since is null
            ? throw start.Expected("CHANGEDSINCE along with VANISHED")
            : new FetchModifiers(since, vanished);
    }
}
