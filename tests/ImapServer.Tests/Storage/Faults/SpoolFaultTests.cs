using Imap.Protocol;
using Imap.Storage;
using Imap.Storage.Files;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>A long message that came to the disk first: whichever step of its APPEND fails, it is in the mailbox or the client's still.</summary>
public sealed class SpoolFaultTests
{
    private const string Text = "Subject: long\n\ntext\r\n";
    private const int Most = 60;

    [Theory]
    [InlineData(FaultKind.FullOnce)]
    [InlineData(FaultKind.FullFromThere)]
    [InlineData(FaultKind.BrokenOnce)]
    public void Append_WithAnyStepFailing_IsDoneOrCanBeTriedAgain(FaultKind kind)
    {
        int refused = 0;
        int step = 1;
        for (; step <= Most && Run(kind, step, ref refused); step++)
        {
        }

        Assert.InRange(step, 4, Most);
        Assert.True(refused > 0 || kind == FaultKind.FullOnce);
    }

    [Fact]
    public void Append_WithFsync_ForcesTheMessageToTheDiskBeforeItIsMoved()
    {
        List<string> steps = [];
        using var mail = new TemporaryMail(new Disk(fsync: true, before: steps.Add));
        using SpooledLiteral message = Spool(mail);
        mail.Inbox.GetUids();
        steps.Clear();

        Append(mail, message);

        int move = steps.IndexOf("move");
        Assert.InRange(steps.IndexOf("flush a file"), 0, move);
        Assert.InRange(steps.IndexOf("flush a folder", move), move, steps.IndexOf("COMMIT", move));
    }

    [Fact]
    public void Message_ThatFoundNoRoom_IsOverQuota()
    {
        using var disk = SmallDisk.Mount(kilobytes: 4000);
        string root = Path.Combine(disk.Root, "mail");
        Directory.CreateDirectory(root);
        using var mail = new TemporaryMail(root: root);
        mail.Inbox.Append();
        disk.FillUpTo(40_000);
        using (SpooledLiteral message = mail.Account.Spool(0))
        {
            message.Write(TemporaryMail.Text(new string('x', 200_000)));
            Assert.Equal(MailStoreError.OverQuota, Assert.Throws<MailStoreException>(() => Append(mail, message)).Error);
        }

        Assert.Equal([1u], mail.Inbox.GetUids());
        Assert.Empty(Directory.GetFiles(Path.Combine(mail.Folder, "tmp")));
    }

    [Fact]
    public void Message_IsNotWrittenThroughALink()
    {
        using var mail = new TemporaryMail();
        string outside = Directory.CreateTempSubdirectory("stategen-outside-").FullName;
        IMailbox other = mail.Account.Create("A");
        Directory.Delete(Path.Combine(mail.Folder, "tmp"));
        Directory.CreateSymbolicLink(Path.Combine(mail.Folder, "tmp"), outside);
        using SpooledLiteral message = Spool(mail);

        Assert.Empty(Directory.GetFiles(outside));
        MailStoreException e = Assert.Throws<MailStoreException>(() => other.AppendSpooled(message, MessageFlags.None, null));

        Assert.Equal(MailStoreError.Unavailable, e.Error);
        Directory.Delete(outside);
    }

    /// <returns>Whether the command had so many steps.</returns>
    private static bool Run(FaultKind kind, int step, ref int refused)
    {
        var faults = new StepFaults();
        using var mail = new TemporaryMail(faults.Disk);
        mail.Inbox.Append("one\r\n");
        using SpooledLiteral message = Spool(mail);
        faults.FailAt(step, kind);
        try
        {
            Append(mail, message);
        }
        catch (MailStoreException e)
        {
            Assert.True(e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable, e.ToString());
            refused++;
            faults.Stop();
            Assert.Equal([1u], mail.Inbox.GetUids());
            Assert.True(File.Exists(((SpooledMessage)message).Path), $"Step {step} ({faults.Failed}) {kind}: the message is gone.");
            Append(mail, message);
        }

        bool hasFailed = faults.HasFailed;
        faults.Stop();
        mail.Restart();
        Assert.Equal([1u, 2u], mail.Inbox.GetUids());
        Assert.Equal("Subject: long\r\n\r\ntext\r\n", mail.Inbox.Read(2));
        Assert.Equal(SystemFlags.Seen, mail.Inbox.Message(2)!.Flags.System);
        Assert.Empty(Directory.GetFiles(Path.Combine(mail.Folder, "tmp")));
        return hasFailed;
    }

    private static SpooledLiteral Spool(TemporaryMail mail)
    {
        SpooledLiteral message = mail.Account.Spool(0);
        message.Write(TemporaryMail.Text(Text));
        return message;
    }

    private static void Append(TemporaryMail mail, SpooledLiteral message) =>
        mail.Inbox.AppendSpooled(message, Flags(SystemFlags.Seen, "k"), DateTimeOffset.UnixEpoch);
}
