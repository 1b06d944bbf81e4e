using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>APPEND (RFC 3501, section 6.3.11) with APPENDUID (RFC 4315, section 3).</summary>
internal sealed class AppendCommand(string name, MessageFlags flags, DateTimeOffset? date, MessageLiteral message)
    : ImapCommand
{
    /// <inheritdoc/>
    public override string NonExistentCode => "TRYCREATE";

    /// <summary>Parses the mailbox, the flags, the date and the message. The message stays in the receive buffer.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string name = parser.Mailbox();
        parser.Space();
        MessageFlags flags = MessageFlags.None;
        if (parser.Next == '(')
        {
            flags = parser.FlagList();
            parser.Space();
        }

        DateTimeOffset? date = null;
        if (parser.Next == '"')
        {
            date = parser.DateTime();
            parser.Space();
        }

        return new AppendCommand(name, flags, date, parser.Message());
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        IMailbox mailbox = context.Session.RequireAccount().Open(name);
        if (message.Length == 0)
        {
            throw CommandFailedException.No("CANNOT", "The message is empty.");
        }

        // A literal cannot contain NUL (RFC 3501, section 9, CHAR8). A literal8 can, but storing it would require BINARY (RFC 3516).
        if (message.HasNul)
        {
            throw message.IsBinary
                ? CommandFailedException.No("CANNOT", "The message contains a NUL octet.")
                : CommandFailedException.Bad("The literal contains a NUL octet.");
        }

        uint uid = message.Spooled is { } spooled ? mailbox.AppendSpooled(spooled, flags, date) : mailbox.Append(message.Octets, flags, date);
        return new(Completion.Ok("Append completed.", $"APPENDUID {mailbox.UidValidity} {uid}"));
    }
}
