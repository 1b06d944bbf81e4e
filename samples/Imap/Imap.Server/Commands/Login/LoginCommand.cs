using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Login;

/// <summary>LOGIN (RFC 3501, section 6.2.3).</summary>
internal sealed class LoginCommand(string user, string password) : ImapCommand
{
    /// <summary>Reads the name and the password.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string user = parser.AString("a user name");
        parser.Space();
        return new LoginCommand(user, parser.AString("a password"));
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context) =>
        PasswordCheck.LogInAsync(context, user, password);
}
