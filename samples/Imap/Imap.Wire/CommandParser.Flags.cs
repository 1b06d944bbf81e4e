using Imap.Protocol;

namespace Imap.Wire;

internal ref partial struct CommandParser
{
    /// <summary>The flags of APPEND: a list in parentheses.</summary>
    public MessageFlags FlagList()
    {
        Skip('(');
        return Flags(closing: true);
    }

    /// <summary>The flags of STORE: a list in parentheses, or bare flags with spaces between them.</summary>
    public MessageFlags StoreFlags() => Next == '(' ? FlagList() : Flags(closing: false);

    private MessageFlags Flags(bool closing)
    {
        var system = SystemFlags.None;
        var keywords = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        if (closing && TrySkip(')'))
        {
            return MessageFlags.None;
        }

        do
        {
            Flag(ref system, keywords);
        }
        while (TrySkip(' '));

        if (closing)
        {
            Skip(')');
        }

        return new MessageFlags(system, [.. keywords.Order(StringComparer.Ordinal)]);
    }

    private void Flag(ref SystemFlags system, SortedSet<string> keywords)
    {
        CommandParser start = this;
        if (!TrySkip('\\'))
        {
            keywords.Add(Atom("a flag"));
            return;
        }

        switch (Atom("the name of a system flag").ToUpperInvariant())
        {
            case "SEEN":
                system |= SystemFlags.Seen;
                break;
            case "ANSWERED":
                system |= SystemFlags.Answered;
                break;
            case "FLAGGED":
                system |= SystemFlags.Flagged;
                break;
            case "DELETED":
                system |= SystemFlags.Deleted;
                break;
            case "DRAFT":
                system |= SystemFlags.Draft;
                break;
            case "RECENT":
                // A client cannot set \Recent (RFC 3501, section 2.3.2), but old ones send back the flags that they received.
                break;
            default:
                throw start.Expected(@"\Seen, \Answered, \Flagged, \Deleted, \Draft or a keyword");
        }
    }
}
