using System.Text;
using Imap.Server.Sessions;
using Imap.Storage;
using ImapIdle.Protocol;
using StateGen;

namespace Imap.Server.Connections;

/// <summary>Saves sessions for hibernation and restores them.</summary>
internal static class SessionHibernation
{
    // No path has this time, so a comparison always finds a change.
    private static readonly DateTime Never = DateTime.UnixEpoch;

    /// <summary>Whether a session can be hibernated with this partial input. In IDLE it has to be the beginning of DONE.</summary>
    public static bool CanWaitWith(ReadOnlySpan<byte> unparsed, Session session) =>
        session.IdleTag is null
        || (unparsed.Length <= ImapWords.Done.Length + 1
            && (ImapWords.Done + "\r").StartsWith(Encoding.Latin1.GetString(unparsed), StringComparison.OrdinalIgnoreCase));

    /// <summary>Saves a connection for hibernation.</summary>
    /// <param name="session">Its session: quiet, with a logged-in user.</param>
    /// <param name="lastInput">When its client last sent something.</param>
    /// <param name="evenIfBehind">
    /// Whether to save a session in IDLE that may have changes to report. It is resumed as soon as a server is running.
    /// </param>
    /// <returns><see langword="null"/> if the session may have changes to report.</returns>
    /// <exception cref="MailStoreException">The mailbox was deleted or cannot be read.</exception>
    public static HibernatedConnection? Write(Session session, DateTime lastInput, bool evenIfBehind)
    {
        var connection = new HibernatedConnection { IdleTag = session.IdleTag, LastInput = lastInput };

        // Only in IDLE are changes reported without a command.
        if (session is { IdleTag: not null, View: { } view })
        {
            MailboxStamps stamps = view.Mailbox.GetStamps(view.ModSeq);
            if (!stamps.AreExact && !evenIfBehind)
            {
                return null;
            }

            connection.Directory = stamps.Folder;
            connection.Watch = [.. stamps.Parts.Select(part =>
                new WatchedPath { Path = part.Name, LastWrite = stamps.AreExact ? part.LastWrite : Never })];
        }

        connection.Session = SaveBlob(session);
        return connection;
    }

    /// <summary>The saved session for imap-idle: without the members of <see cref="HibernatedConnection"/>, and with the user's name.</summary>
    public static byte[] SaveBlob(Session session)
    {
        SessionState state = session.Save();
        state.User = 0;
        state.IdleTag = null;
        session.Hibernated.User = session.RequireAccount().User;
        session.Hibernated.Session = state;
        return StateSerializer.Save(session.Hibernated);
    }

    /// <summary>Restores the session of a hibernated connection.</summary>
    /// <returns>The session, and the text of the BYE if it cannot be resumed.</returns>
    /// <exception cref="StateFormatException">The session cannot be read.</exception>
    /// <exception cref="MailStoreException">The mail cannot be read now.</exception>
    public static (Session Session, string? ByeText) Read(HibernatedConnection connection, ServerServices services)
    {
        HibernatedSession hibernated = StateSerializer.Restore<HibernatedSession>(connection.Session);
        var session = new Session { Hibernated = hibernated };
        if (!services.Users.Contains(hibernated.User))
        {
            return (session, $"{hibernated.User} is no longer a user of this server.");
        }

        session.LogIn(services.Store.OpenAccount(hibernated.User));
        SessionState state = hibernated.Session ?? new SessionState();
        state.User = SessionToken.UserHash(hibernated.User);
        state.IdleTag = connection.IdleTag;
        try
        {
            session.Restore(state);
            return (session, null);
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.StateRefused)
        {
            return (session, e.Message);
        }
        catch (SessionRestoreException e)
        {
            return (session, e.Message);
        }
    }
}
