using System.Buffers.Text;
using System.Text;
using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Login;

/// <summary>AUTHENTICATE PLAIN (RFC 3501, section 6.2.2; RFC 4616), with or without an initial response (RFC 4959).</summary>
internal sealed class AuthenticateCommand(string? initialResponse) : ImapCommand
{
    /// <summary>Reads the mechanism and the initial response.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        string mechanism = parser.Atom("a mechanism");
        string? response = parser.TrySkip(' ') ? parser.AString("an initial response in Base64, or =") : null;
        return mechanism.Equals("PLAIN", StringComparison.OrdinalIgnoreCase)
            ? new AuthenticateCommand(response)
            : throw CommandFailedException.No("CANNOT", "PLAIN is the only mechanism here.");
    }

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        string? response = initialResponse;
        if (response is null)
        {
            context.Output.Continue("");
            await context.Output.FlushAsync();
            response = await ReadResponseAsync(context);
        }

        if (response is null)
        {
            return Completion.No(null, "The connection ends.");
        }

        if (response == "*")
        {
            throw CommandFailedException.Bad("Authentication was cancelled.");
        }

        // The authorization identity, the user and the password, with NUL between them (RFC 4616, section 2).
        string[] parts = Decode(response).Split('\0');
        if (parts is not [var actAs, { Length: > 0 } user, var password])
        {
            throw CommandFailedException.Bad("The response to PLAIN is a name, NUL, a name, NUL, a password.");
        }

        return actAs.Length == 0 || actAs == user
            ? await PasswordCheck.LogInAsync(context, user, password)
            : Completion.No("AUTHORIZATIONFAILED", "You cannot act as another user.");
    }

    private static async ValueTask<string?> ReadResponseAsync(CommandContext context)
    {
        while (!context.Ending)
        {
            switch (await context.Input.ReadLineAsync())
            {
                case ReadStatus.Received:
                    return Encoding.ASCII.GetString(context.Input.Received);
                case ReadStatus.Closed or ReadStatus.Unreadable:
                    context.Close("Invalid response to PLAIN.");
                    break;
            }
        }

        return null;
    }

    // "=" is an empty initial response (RFC 4959, section 3).
    private static string Decode(string response)
    {
        if (response == "=")
        {
            return "";
        }

        Span<byte> bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(response.Length)];
        return Convert.TryFromBase64String(response, bytes, out int length)
            ? Encoding.UTF8.GetString(bytes[..length])
            : throw CommandFailedException.Bad("The response is not in Base64.");
    }
}
