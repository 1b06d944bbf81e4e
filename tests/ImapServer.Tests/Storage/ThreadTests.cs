using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

public sealed class ThreadTests
{
    [Fact]
    public async Task Sessions_OnManyThreads_EndWithTheSameView()
    {
        using var mail = new TemporaryMail();
        IMailbox inbox = mail.Inbox;
        IMailbox other = mail.Account.Create("Other");
        using IDisposable watch = inbox.Watch();
        MailboxView[] sessions = [.. Enumerable.Range(0, 4).Select(i => inbox.OpenView(readOnly: i == 0))];

        await Task.WhenAll(sessions.Select((session, i) => Task.Run(() => Work(session, new Random(i)))));

        var recent = new HashSet<uint>();
        foreach (MailboxView session in sessions)
        {
            session.Sync(allowExpunges: true);
            Assert.Equal(inbox.GetUids(), session.Uids);
            // In one read-write session each.
            Assert.All(session.ReadOnly ? [] : session.Uids.Where(session.IsRecent), uid => Assert.True(recent.Add(uid)));
        }

        Assert.Equal(inbox.GetUids(), recent.Order());
        Assert.Equal(other.GetUids().Count, Directory.GetFiles(Path.Combine(mail.Folder, ".Other", "cur")).Length);

        void Work(MailboxView session, Random random)
        {
            for (int i = 0; i < 100; i++)
            {
                uint uid = session.Count == 0 ? 1 : session.Uids[random.Next(session.Count)];
                switch (random.Next(7))
                {
                    case 0 or 1:
                        inbox.Append();
                        break;
                    case 2:
                        inbox.Store(Set(uid), FlagOperation.Replace, Flags((SystemFlags)random.Next(32), "k"));
                        break;
                    case 3:
                        inbox.Expunge(null);
                        break;
                    case 4:
                        inbox.Copy(Set(uid), other);
                        break;
                    case 5:
                        other.Move(Set((uint)random.Next(1, 50)), inbox);
                        break;
                    default:
                        session.Sync(random.Next(2) == 0);
                        Assert.Equal(session.Uids.Order(), session.Uids);
                        break;
                }
            }
        }
    }
}
