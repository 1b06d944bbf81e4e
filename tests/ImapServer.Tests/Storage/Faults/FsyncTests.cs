using Imap.Storage.Files;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>With <c>--fsync</c>, whatever the index relies on is on the disk before it is committed.</summary>
public sealed class FsyncTests
{
    public static TheoryData<string> Commands => [.. MailCommands.Names.Where(name => !name.Contains("SUBSCRIBE", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_WithFsync_ForcesFilesToTheDiskBeforeTheCommit(string command)
    {
        List<string> steps = [];
        using var mail = new TemporaryMail(new Disk(fsync: true, before: steps.Add));
        MailCommands.Prepare(mail);
        steps.Clear();

        MailCommands.Run(command, mail.Account);

        int commit = steps.LastIndexOf("COMMIT", steps.LastIndexOf("clear the journal") is var end and >= 0 ? end : steps.Count - 1);
        int lastMove = steps.LastIndexOf("move", commit);
        int journal = steps.IndexOf("write the journal's header");
        Assert.InRange(journal, 0, commit);
        if (command == "EXPUNGE")
        {
            Assert.InRange(steps.IndexOf("delete"), commit, steps.IndexOf("flush a folder", commit));
            return;
        }

        Assert.InRange(lastMove, journal, commit);
        Assert.InRange(steps.LastIndexOf("flush a folder", commit), lastMove, commit);
    }
}
