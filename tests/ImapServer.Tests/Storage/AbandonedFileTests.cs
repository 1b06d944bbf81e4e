namespace ImapServer.Tests.Storage;

/// <summary>A killed process leaves files in tmp/. They are removed after 36 hours, as the Maildir specification says.</summary>
public sealed class AbandonedFileTests
{
    [Fact]
    public void Open_FilesUnusedFor36Hours_AreRemoved()
    {
        using var mail = new TemporaryMail();
        string old = Leave(mail, "old", written: 37, read: 37);
        string[] recent =
        [
            Leave(mail, "new", written: 0, read: 0),
            Leave(mail, "younger", written: 35, read: 35),
            Leave(mail, "dated", written: 10_000, read: 1),
            Leave(mail, "written", written: 1, read: 37),
        ];

        mail.Inbox.OpenView(readOnly: false);

        Assert.False(File.Exists(old));
        Assert.All(recent, path => Assert.True(File.Exists(path), path));
    }

    [Fact]
    public void Open_ReadOnly_LeavesFilesAlone()
    {
        using var mail = new TemporaryMail();
        string old = Leave(mail, "old", written: 37, read: 37);

        mail.Inbox.OpenView(readOnly: true);

        Assert.True(File.Exists(old));
    }

    [Fact]
    public void Open_LinksAndFolders_AreLeftAlone()
    {
        using var mail = new TemporaryMail();
        string target = Path.Combine(mail.Root, "target");
        File.WriteAllText(target, "x");
        SetTimes(target, written: 37, read: 37);
        string temporary = Path.Combine(mail.Folder, "tmp");
        File.CreateSymbolicLink(Path.Combine(temporary, "link"), target);
        Directory.CreateDirectory(Path.Combine(temporary, "folder"));

        mail.Inbox.OpenView(readOnly: false);

        Assert.True(File.Exists(target));
        Assert.Equal(["folder", "link"], Directory.GetFileSystemEntries(temporary).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Open_FileThatCannotBeRemoved_OpensAllTheSame()
    {
        using var mail = new TemporaryMail(new Imap.Storage.Files.Disk(before: step =>
        {
            if (step == "delete")
            {
                throw new IOException("No.");
            }
        }));
        string old = Leave(mail, "old", written: 37, read: 37);

        mail.Inbox.OpenView(readOnly: false);

        Assert.True(File.Exists(old));
    }

    private static string Leave(TemporaryMail mail, string name, int written, int read)
    {
        string path = Path.Combine(mail.Folder, "tmp", name);
        File.WriteAllText(path, "half a mess");
        SetTimes(path, written, read);
        return path;
    }

    private static void SetTimes(string path, int written, int read)
    {
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-written));
        File.SetLastAccessTimeUtc(path, DateTime.UtcNow.AddHours(-read));
    }
}
