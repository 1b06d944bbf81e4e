using ImapServer.Storage;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>NO means that nothing happened, OK that it lasts: whichever step of a command fails.</summary>
[Trait("Time", "Long")]
public sealed class StepFaultTests
{
    // More steps than any of the commands has.
    private const int Most = 200;

    public static TheoryData<string, FaultKind> Cases => new MatrixTheoryData<string, FaultKind>(MailCommands.Names, Enum.GetValues<FaultKind>());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Command_WithAnyStepFailing_IsDoneOrRefused(string command, FaultKind kind)
    {
        string done = Done(command);
        int refused = 0;
        int step = 1;
        for (; step <= Most && Run(command, kind, step, done, ref refused); step++)
        {
        }

        Assert.InRange(step, 4, Most);
        // A disk that stays full, or broken, has to be noticed.
        Assert.True(refused > 0 || kind == FaultKind.FullOnce);
    }

    private static string Done(string command)
    {
        using var mail = new TemporaryMail();
        MailCommands.Prepare(mail);
        Dictionary<ulong, string> names = MailSnapshot.Names(mail.Account);
        MailCommands.Run(command, mail.Account);
        return MailSnapshot.Of(mail.Account, names, exact: false);
    }

    /// <returns>Whether the command had so many steps.</returns>
    private static bool Run(string command, FaultKind kind, int step, string done, ref int refused)
    {
        var faults = new StepFaults();
        using var mail = new TemporaryMail(faults.Disk);
        MailCommands.Prepare(mail);
        Dictionary<ulong, string> names = MailSnapshot.Names(mail.Account);
        string before = MailSnapshot.Of(mail.Account, names, exact: true);
        IMailbox[] sessions = [.. mail.Account.List().Where(entry => entry.Selectable).Select(entry => mail.Account.Open(entry.Name))];

        faults.FailAt(step, kind);
        bool ok = true;
        try
        {
            MailCommands.Run(command, mail.Account);
        }
        catch (MailStoreException e)
        {
            Assert.True(e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable, e.ToString());
            ok = false;
            refused++;
        }

        bool hasFailed = faults.HasFailed;
        if (kind is FaultKind.BrokenFromThere)
        {
            // The process is gone; the next one finds a sound disk.
            mail.Store.Dispose();
        }

        faults.Stop();
        string because = $"{command}, step {step} ({faults.Failed}) {kind}: {(ok ? "OK" : "NO")}";
        if (kind is not FaultKind.BrokenFromThere)
        {
            Check("the same server", sessions);
        }

        mail.Restart();
        Check("the next server", []);
        Assert.Empty(Directory.GetDirectories(mail.Folder, "stategen-deleted-*"));
        Assert.DoesNotContain(Directory.GetFiles(mail.Folder, "*", SearchOption.AllDirectories), path => path.Contains("/tmp/1", StringComparison.Ordinal));
        return hasFailed;

        void Check(string when, IMailbox[] open)
        {
            string now = MailSnapshot.Of(mail.Account, names, exact: !ok);
            Assert.True(now == (ok ? done : before), $"{because}, {when}:\n{now}\nand not\n{(ok ? done : before)}");
            Assert.True(ok || open.All(mailbox => !mailbox.IsDeleted), $"{because}: a session was ended.");
        }
    }
}
