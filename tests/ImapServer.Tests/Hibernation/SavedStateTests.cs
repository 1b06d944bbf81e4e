using Imap.Protocol;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;
using ImapIdle.Protocol;
using ImapServer.Tests.XState;
using StateGen;

namespace ImapServer.Tests.Hibernation;

/// <summary>The size of a hibernated session, and its way through a server that does not know all of its members.</summary>
[Trait("Time", "Long")]
public sealed class SavedStateTests
{
    [Fact]
    public async Task AnIdleSession_TakesFewBytes_HoweverLargeItsMailbox()
    {
        (int small, long smallCost) = await MeasureAsync(1_000);
        (int large, long largeCost) = await MeasureAsync(10_000);

        Assert.InRange(small, 1, 40);
        Assert.InRange(large, 1, 40);

        // Memory is counted and time is not: it is the same on a busy machine, and what touched every message would show in it.
        Assert.Equal(smallCost, largeCost);
    }

    [Fact]
    public async Task ASavedSearchOfEveryOtherMessageOfTenThousand_TakesAHundredBytes()
    {
        await using var mail = new LiveMail();
        mail.Fill(10_000);
        Session session = Open(mail);
        session.SavedSearch = UidSet.FromUids(session.RequireView().Uids.Where(uid => uid % 2 == 0));
        Assert.Equal(5_000, session.SavedSearch.Count);
        Assert.InRange(StateSerializer.Save(session.Save()).Length, 1, 100);
    }

    [Fact]
    public async Task WhatANewerServerWrote_HibernatesAndResumesInThisOne_AndIsWholeThere()
    {
        await using var mail = new LiveMail();
        mail.Fill(3);
        Session session = Open(mail);
        MailboxViewState mailbox = session.Save().Mailbox!;
        var future = new FutureHibernated
        {
            User = "demo",
            More = "of the envelope",
            Session = new()
            {
                More = "of the session",
                Mailbox = new()
                {
                    MailboxId = mailbox.MailboxId,
                    UidValidity = mailbox.UidValidity,
                    UidNext = mailbox.UidNext,
                    ModSeq = mailbox.ModSeq,
                    More = "of the mailbox",
                },
            },
        };
        byte[] blob = StateSerializer.Save(future);
        var services = new ServerServices(mail.Store, mail.Users, TimeProvider.System, mail.Note);
        for (int i = 0; i < 2; i++)
        {
            (Session resumed, string? byeText) = SessionHibernation.Read(new HibernatedConnection { Session = blob, IdleTag = "t" }, services);
            Assert.Null(byeText);
            Assert.Equal("t", resumed.IdleTag);
            resumed.View!.Sync(allowExpunges: true);
            resumed.Identified = true;
            blob = SessionHibernation.SaveBlob(resumed);
        }

        FutureHibernated again = StateSerializer.Restore<FutureHibernated>(blob);
        Assert.Equal("of the envelope", again.More);
        Assert.Equal("of the session", again.Session!.More);
        Assert.Equal("of the mailbox", again.Session.Mailbox!.More);
        Assert.Equal("demo", again.User);
    }

    private static async Task<(int Length, long Cost)> MeasureAsync(int messages)
    {
        await using var mail = new LiveMail();
        mail.Fill(messages);
        Session session = Open(mail);
        Assert.Equal(messages, session.RequireView().Count);
        session.Enable(EnabledExtensions.QResync | EnabledExtensions.CondStore);
        session.IdleTag = "A0042";

        // The first times fill caches.
        for (int i = 0; i < 10; i++)
        {
            _ = StateSerializer.Save(session.Save());
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        byte[] state = StateSerializer.Save(session.Save());
        long cost = GC.GetAllocatedBytesForCurrentThread() - before;
        return (state.Length, cost - state.Length);
    }

    private static Session Open(LiveMail mail)
    {
        var session = new Session();
        session.LogIn(mail.Account);
        session.Open(mail.Account.Open("INBOX").OpenView(readOnly: false));
        return session;
    }
}
