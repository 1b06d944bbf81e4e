using System.Diagnostics;
using Imap.Protocol;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Storage.Accounts;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>The size of a hibernated session, and the time to save it.</summary>
internal static class SizesCommand
{
    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int Slices = 50;
    private const int InSlice = 200;

    /// <summary>Measures in this process: the session is the server's, without a connection.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        using var few = new OpenedMailbox(Few);
        using var many = new OpenedMailbox(Many);
        Session[] sessions = [few.Idle(search: false), many.Idle(search: false), few.Idle(search: true), many.Idle(search: true)];
        double[] times = await Task.Run(() => Times(sessions));
        yield return new Report("Sizes: a session in IDLE with an open mailbox, as it is hibernated, check included",
        [
            new($"over {Few:N0} mails", SessionHibernation.SaveBlob(sessions[0]).Length, "B", 40, "70 B"),
            new($"over {Many:N0} mails", SessionHibernation.SaveBlob(sessions[1]).Length, "B", 40, "70 B"),
            new($"over {Few:N0} mails, every other one saved by SEARCH", SessionHibernation.SaveBlob(sessions[2]).Length, "B", 100),
            new($"over {Many:N0} mails, every other one saved by SEARCH", SessionHibernation.SaveBlob(sessions[3]).Length, "B", 100, "5,073 B"),
            new($"time to save it over {Few:N0} mails", times[0], "µs"),
            new($"time to save it over {Many:N0} mails", times[1], "µs"),
            new($"time over {Many:N0} mails as a multiple of {Few:N0}", times[1] / times[0], "", 1.5),
            new($"time to save it over {Few:N0} mails, with the search", times[2], "µs"),
            new($"time to save it over {Many:N0} mails, with the search", times[3], "µs"),
            new($"time over {Many:N0} mails, with the search, as a multiple of {Few:N0}", times[3] / times[2], "", 1.5),
        ]);
    }

    // Slices alternate, and the fastest slice of each counts, so that other processes do not distort the result.
    private static double[] Times(Session[] sessions)
    {
        double[] best = [.. sessions.Select(_ => double.MaxValue)];
        for (int slice = 0; slice < Slices; slice++)
        {
            for (int i = 0; i < sessions.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int repetition = 0; repetition < InSlice; repetition++)
                {
                    SessionHibernation.SaveBlob(sessions[i]);
                }

                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds / InSlice);
            }
        }

        return best;
    }

    private sealed class OpenedMailbox : IDisposable
    {
        private readonly MailRoot _mail;
        private readonly MaildirStore _store;

        public OpenedMailbox(int messages)
        {
            _mail = new MailRoot(users: 1, messages);
            _store = new MaildirStore(_mail.MailFolder);
        }

        public Session Idle(bool search)
        {
            var session = new Session();
            IMailAccount account = _store.OpenAccount(_mail.Users[0]);
            session.LogIn(account);
            session.Open(account.Open("INBOX").OpenView(readOnly: false));
            session.IdleTag = "i";
            if (search)
            {
                session.SavedSearch = UidSet.FromUids(session.RequireView().Uids.Where((_, i) => i % 2 == 0));
            }

            return session;
        }

        public void Dispose()
        {
            _store.Dispose();
            _mail.Dispose();
        }
    }
}
