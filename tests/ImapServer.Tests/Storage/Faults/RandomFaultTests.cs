using FsCheck.Xunit;
using Imap.Storage;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>A sequence of commands on one account, some with a fault: a refused command leaves no trace.</summary>
[Trait("Time", "Long")]
public sealed class RandomFaultTests
{
    private static readonly string[] Commands = [.. MailCommands.Names];
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    [Property(MaxTest = 15)]
    public void Commands_WithFaultsAtRandom_AreDoneOrRefused(byte[] schedule)
    {
        var faults = new StepFaults();
        using var mail = new TemporaryMail(faults.Disk);
        MailCommands.Prepare(mail);
        var random = new Random(schedule.Aggregate(17, (sum, step) => (sum * 31) + step));
        foreach (byte step in schedule)
        {
            Dictionary<ulong, string> names = MailSnapshot.Names(mail.Account);
            string before = MailSnapshot.Of(mail.Account, names, exact: true);
            string command = Commands[step % Commands.Length];
            FaultKind kind = Kinds[random.Next(Kinds.Length)];
            faults.FailAt(1 + random.Next(30), kind);
            bool ok = true;
            try
            {
                MailCommands.Run(command, mail.Account);
            }
            catch (MailStoreException)
            {
                // Also for a missing file, which needs no fault.
                ok = false;
            }

            if (kind == FaultKind.BrokenFromThere)
            {
                mail.Store.Dispose();
            }

            faults.Stop();
            if (kind == FaultKind.BrokenFromThere || random.Next(4) == 0)
            {
                mail.Restart();
            }

            string after = MailSnapshot.Of(mail.Account, names, exact: true);
            Assert.True(ok || before == after, $"{command} ({kind} at {faults.Failed}) was NO:\n{after}\nand before\n{before}");
            mail.Restart();
            Assert.Equal(after, MailSnapshot.Of(mail.Account, names, exact: true));
        }
    }
}
