using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>A full disk: messages can be read and deleted, a refused change has no effect, and everything works again once there is space.</summary>
public sealed class FullDiskTests : IDisposable
{
    private static readonly UidSet Everything = UidSet.FromRanges([new UidRange(1, uint.MaxValue)]);
    private readonly SmallDisk _disk = SmallDisk.Mount(kilobytes: 6000);

    public static TheoryData<string, int> Fills => new MatrixTheoryData<string, int>(MailCommands.Names, [0, 4, 12, 40]);

    [Theory]
    [MemberData(nameof(Fills))]
    public void Command_OnADiskFilledSoFar_IsDoneOrRefused(string command, int freeKilobytes)
    {
        Dictionary<ulong, string> names;
        string before;
        bool ok = true;
        string root = Path.Combine(_disk.Root, "mail");
        Directory.CreateDirectory(root);
        using (var mail = new TemporaryMail(root: root))
        {
            MailCommands.Prepare(mail);
            names = MailSnapshot.Names(mail.Account);
            before = MailSnapshot.Of(mail.Account, names, exact: true);
            _disk.FillUpTo(freeKilobytes * 1024L);
            try
            {
                MailCommands.Run(command, mail.Account);
            }
            catch (MailStoreException e)
            {
                Assert.Equal(MailStoreError.OverQuota, e.Error);
                ok = false;
            }

            Check(mail.Account);
            mail.Restart();
            Check(mail.Account);
            _disk.Empty();
            mail.Restart();
            Check(mail.Account);
            mail.Account.Open("B").Append("room\r\n", Flags(SystemFlags.Seen, "k1"));
        }

        void Check(IMailAccount account)
        {
            string now = MailSnapshot.Of(account, names, exact: !ok);
            Assert.True((now == before) != ok, $"{command} was {(ok ? "OK" : "NO")}:\n{now}");
        }
    }

    [Fact]
    public void FullDisk_IsReadAndEmptiedByItsUser()
    {
        string root = Path.Combine(_disk.Root, "mail");
        Directory.CreateDirectory(root);
        using var mail = new TemporaryMail(root: root);
        IMailbox trash = mail.Account.Create("Trash");
        string body = new('x', 20_000);
        MailStoreException? refused = null;
        while (refused is null)
        {
            refused = Try(() => mail.Inbox.Append(body, Flags(SystemFlags.None, "k")));
        }

        Assert.Equal(MailStoreError.OverQuota, refused.Error);
        _disk.FillUpTo(0);
        // Not only for the server that had it open, but also for the next one, which has to create the log of the index again.
        mail.Restart();
        trash = mail.Account.Open("Trash");
        MailboxView session = mail.Inbox.OpenView(readOnly: false);
        Assert.False(session.ReadOnly);
        Assert.True(session.Count > 50);
        Assert.Equal(body, mail.Inbox.Read(session.Uids[0]));
        Assert.Equal(20_000, mail.Inbox.Message(session.Uids[0], sizes: true)!.Size);

        // Half of the room, by both ways that clients have.
        int half = session.Count / 2;
        mail.Inbox.Move(Set([.. session.Uids.Take(5)]), trash);
        trash.Store(Everything, FlagOperation.Add, Flags(SystemFlags.Deleted));
        Assert.Equal(5, trash.Expunge(null).Count);
        mail.Inbox.Store(Set([.. session.Uids.Skip(5).Take(half)]), FlagOperation.Add, Flags(SystemFlags.Deleted));
        Assert.Equal(half, mail.Inbox.Expunge(null).Count);
        Assert.Equal(session.Count - half - 5, mail.Inbox.GetUids().Count);

        Thread.Sleep(1100);
        uint uid = mail.Inbox.Append("again\r\n", Flags(SystemFlags.Seen, "k"));
        mail.Restart();
        Assert.Equal("again\r\n", mail.Inbox.Read(uid));
        Assert.Equal(["k"], mail.Inbox.Message(uid)!.Flags.Keywords);
        Assert.Empty(Directory.GetFiles(Path.Combine(mail.Folder, "tmp")));
    }

    [Fact]
    public void FullDisk_DeletedMailboxMakesRoom()
    {
        string root = Path.Combine(_disk.Root, "mail");
        Directory.CreateDirectory(root);
        using var mail = new TemporaryMail(root: root);
        IMailbox big = mail.Account.Create("Big");
        while (Try(() => big.Append(new string('x', 20_000))) is null)
        {
        }

        _disk.FillUpTo(0);
        mail.Restart();
        Assert.Equal(MailStoreError.OverQuota, Try(() => mail.Account.Create("More"))!.Error);
        mail.Account.Delete("Big");

        Assert.True(_disk.Free > 1_000_000);
        Assert.NotNull(mail.Account.Create("More"));
        Assert.DoesNotContain(mail.Account.List(), entry => entry.Name == "Big");
    }

    [Fact]
    public void FullDisk_DeliveriesAreTakenUpWhenThereIsRoom()
    {
        string root = Path.Combine(_disk.Root, "mail");
        Directory.CreateDirectory(root);
        var faults = new StepFaults();
        using var mail = new TemporaryMail(faults.Disk, root: root);
        mail.Inbox.Append("one\r\n");
        mail.Deliver("two\n");
        faults.FailAt(1, FaultKind.FullFromThere);

        Assert.Equal("one\r\n", mail.Inbox.Read(1));
        Assert.Equal([1u], mail.Inbox.GetUids());
        Assert.Equal(1, mail.Inbox.OpenView(readOnly: false).Count);

        faults.Stop();
        Assert.Equal([1u, 2u], mail.Inbox.GetUids());
    }

    public void Dispose() => _disk.Dispose();

    private static MailStoreException? Try(Func<object> change)
    {
        try
        {
            change();
            return null;
        }
        catch (MailStoreException e)
        {
            return e;
        }
    }
}
