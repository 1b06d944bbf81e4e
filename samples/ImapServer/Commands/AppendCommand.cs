using System.Buffers;
using ImapServer.Sessions;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>APPEND (RFC 3501, section 6.3.11) with APPENDUID (RFC 4315, section 3).</summary>
internal sealed class AppendCommand(string name, MessageFlags flags, DateTimeOffset? date, ReadOnlySequence<byte> message)
    : ImapCommand
{
    /// <inheritdoc/>
    public override string NonExistentCode => "TRYCREATE";

    /// <summary>Reads the mailbox, the flags, the date and the message, which stays in the input buffer.</summary>
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

        return new AppendCommand(name, flags, date, parser.Literal(binary: true));
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(Connection connection)
    {
        IMailbox mailbox = connection.Session.RequireAccount().Open(name);
        if (message.IsEmpty)
        {
            throw CommandFailedException.No("CANNOT", "A message without an octet is none.");
        }

        // BINARY (RFC 3516) is not announced, and without it no literal may hold NUL.
        if (message.PositionOf((byte)0) is not null)
        {
            throw CommandFailedException.No("CANNOT", "The message has a NUL octet in it.");
        }

        uint uid = mailbox.Append(message, flags, date);
        return new(Completion.Ok("Append completed.", $"APPENDUID {mailbox.UidValidity} {uid}"));
    }
}
