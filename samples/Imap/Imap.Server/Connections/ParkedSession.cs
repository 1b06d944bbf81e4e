using System.Text;
using Imap.Server.Sessions;
using Imap.Storage;
using ImapIdle.Protocol;
using StateGen;

namespace Imap.Server.Connections;

/// <summary>Sessions as they are parked, and back.</summary>
internal static class ParkedSession
{
    // No path has this time: whoever compares finds a change.
    private static readonly DateTime Never = DateTime.UnixEpoch;

    /// <summary>Whether a session can wait elsewhere with what the client has begun to say. In IDLE that has to become DONE.</summary>
    public static bool CanWaitWith(ReadOnlySpan<byte> unparsed, Session session) =>
        session.IdleTag is null
        || (unparsed.Length <= ImapWords.Done.Length + 1
            && (ImapWords.Done + "\r").StartsWith(Encoding.Latin1.GetString(unparsed), StringComparison.OrdinalIgnoreCase));

    /// <summary>What parks a connection.</summary>
    /// <param name="session">Its session, in which nothing happens and whose user has logged in.</param>
    /// <param name="heard">When its client last said something.</param>
    /// <param name="evenIfBehind">
    /// Whether also a session in IDLE whose client may have something to be told: it is then woken as soon as there is a server.
    /// </param>
    /// <returns><see langword="null"/> where there may be something to tell.</returns>
    /// <exception cref="MailStoreException">The mailbox was deleted or cannot be read.</exception>
    public static ParkedConnection? Write(Session session, DateTime heard, bool evenIfBehind)
    {
        var parked = new ParkedConnection { IdleTag = session.IdleTag, Heard = heard };

        // Only in IDLE is a client told of changes unasked.
        if (session is { IdleTag: not null, View: { } view })
        {
            MailboxStamps stamps = view.Mailbox.GetStamps(view.ModSeq);
            if (!stamps.AreExact && !evenIfBehind)
            {
                return null;
            }

            parked.Directory = stamps.Folder;
            parked.Watch = [.. stamps.Parts.Select(part =>
                new WatchedPath { Path = part.Name, LastWrite = stamps.AreExact ? part.LastWrite : Never })];
        }

        parked.Session = SaveBlob(session);
        return parked;
    }

    /// <summary>The session as imap-idle holds it: without what stands beside it there, and without what its user's name says better.</summary>
    public static byte[] SaveBlob(Session session)
    {
        SessionState state = session.Save();
        state.User = 0;
        state.IdleTag = null;
        session.Hibernated.User = session.RequireAccount().User;
        session.Hibernated.Session = state;
        return StateSerializer.Save(session.Hibernated);
    }

    /// <summary>The session of a connection that comes back.</summary>
    /// <returns>The session, and why it cannot go on where it cannot: the client is to be told so.</returns>
    /// <exception cref="StateFormatException">The session cannot be read.</exception>
    /// <exception cref="MailStoreException">The mail cannot be read now.</exception>
    public static (Session Session, string? Farewell) Read(ParkedConnection parked, ServerServices services)
    {
        HibernatedSession hibernated = StateSerializer.Restore<HibernatedSession>(parked.Session);
        var session = new Session { Hibernated = hibernated };
        if (!services.Users.Contains(hibernated.User))
        {
            return (session, $"{hibernated.User} is no user of this server any more.");
        }

        session.LogIn(services.Store.OpenAccount(hibernated.User));
        SessionState state = hibernated.Session ?? new SessionState();
        state.User = SessionToken.UserHash(hibernated.User);
        state.IdleTag = parked.IdleTag;
        try
        {
            session.Restore(state);
            return (session, null);
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.SessionRefused)
        {
            return (session, e.Message);
        }
        catch (SessionRestoreException e)
        {
            return (session, e.Message);
        }
    }
}
