using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using Imap.Wire;
using StateGen;

namespace Imap.Server.Sessions;

/// <summary>Converts saved sessions to tokens and back. A token fits into a command.</summary>
internal static class SessionToken
{
    /// <summary>The longest token: room is left for the command around it.</summary>
    public const int Longest = CommandLimits.Token - 256;

    // Even an item without octets takes memory.
    private static readonly StateLimits Limits = new() { MaxBytes = CommandLimits.State, MaxExpansion = 200_000 };

    /// <summary>The token of a state.</summary>
    public static string Write(SessionState state) => Base64Url.EncodeToString(StateSerializer.Save(state));

    /// <summary>The state of a token.</summary>
    /// <exception cref="SessionRestoreException">The token is damaged or was not made by this program.</exception>
    public static SessionState Read(string token)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(token);
        }
        catch (FormatException)
        {
            throw new SessionRestoreException("The token is damaged: it is not in Base64Url (RFC 4648, section 5).");
        }

        // The decoder also accepts padding, but each state has only one token.
        if (Base64Url.EncodeToString(bytes) != token)
        {
            throw new SessionRestoreException("The token is damaged: it has characters after the end of its state.");
        }

        try
        {
            return StateSerializer.Restore<SessionState>(bytes, Limits);
        }
        catch (StateFormatException e)
        {
            throw new SessionRestoreException($"The token is damaged: {e.Message}");
        }
    }

    /// <summary>A hash of the user's name, which rejects tokens of other users.</summary>
    public static uint UserHash(string user) => (uint)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(user));
}
