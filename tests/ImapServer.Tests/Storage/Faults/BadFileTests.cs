using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Imap.Protocol;
using Imap.Storage;
using ImapServer.Tests.Commands;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>One bad file keeps no other message from being seen, read and changed.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Name = "1700000005.M1P1.host";

    private static readonly string Longest = Name + new string('x', 255 - Name.Length);

    private readonly TemporaryMail _mail = new();

    /// <summary>The files put into a folder, and whether they become messages.</summary>
    public static TheoryData<string, bool> Bad => new()
    {
        { "dangling link", false },
        { "link to a file", false },
        { "link to a folder", false },
        { "folder", false },
        { "pipe", false },
        { "socket", false },
        { "longest name", true },
        { "longest name with info", true },
        { "newline in the name", true },
        { "name that is not UTF-8", true },
        { "empty", true },
        { "wrong sizes in the name", true },
        { "name of spaces and colons", true },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void BadFile_AmongOthers_HidesNoneOfThem(string bad, bool isMessage)
    {
        foreach (string part in (string[])["new", "cur"])
        {
            using var mail = new TemporaryMail();
            mail.Deliver("one\n", "1700000001.M1P1.host");
            Assert.Single(mail.Inbox.GetUids());
            Put(bad, Path.Combine(mail.Folder, part));
            mail.Deliver("two\n", "1700000009.M1P1.host");

            uint[] uids = [.. mail.Inbox.GetUids()];

            Assert.Equal(isMessage ? 3 : 2, uids.Length);
            Assert.Equal("one\r\n", mail.Inbox.Read(uids[0]));
            Assert.Contains("two\r\n", uids.Select(mail.Inbox.Read));
            Assert.All(
                mail.Inbox.GetMessages(UidSet.FromUids(uids), sizes: true),
                message => Assert.Equal(message.Size, mail.Inbox.ReadMessage(message.Uid)!.Length));

            // All commands do for all of them, and all is the same after a restart.
            mail.Inbox.Store(UidSet.FromUids(uids), FlagOperation.Add, Flags(SystemFlags.Seen | SystemFlags.Flagged, "k"));
            IMailbox other = mail.Account.Create("Other");
            Assert.Equal(uids.Length, mail.Inbox.Copy(UidSet.FromUids(uids), other).Count);
            mail.Restart();
            Assert.Equal(uids, mail.Inbox.GetUids());
            Assert.All(
                mail.Inbox.GetMessages(UidSet.FromUids(uids)),
                message => Assert.Equal(Flags(SystemFlags.Seen | SystemFlags.Flagged, "k"), message.Flags));
            Assert.Equal(uids.Length, mail.Inbox.Move(UidSet.FromUids(uids), mail.Account.Open("Other")).Count);
            Assert.Empty(mail.Inbox.GetUids());
            mail.Account.Open("Other").Store(Set([.. mail.Account.Open("Other").GetUids()]), FlagOperation.Add, Flags(SystemFlags.Deleted));
            Assert.Equal(2 * uids.Length, mail.Account.Open("Other").Expunge(null).Count);
        }
    }

    [Fact]
    public void MessageWhoseNameLeavesNoRoomForFlags_KeepsItsUidAndKeywords()
    {
        File.WriteAllText(Path.Combine(_mail.Folder, "cur", Longest[..^3] + ":2,"), "long\n");
        uint uid = _mail.Inbox.GetUids().Single();
        _mail.Inbox.Set(uid, SystemFlags.None, "k");

        _mail.Inbox.Store(Set(uid), FlagOperation.Add, Flags(SystemFlags.Seen));

        _mail.Restart();
        Assert.Equal([uid], _mail.Inbox.GetUids());
        Assert.Equal(Flags(SystemFlags.Seen, "k"), _mail.Inbox.Message(uid)!.Flags);
        Assert.Equal("long\r\n", _mail.Inbox.Read(uid));
    }

    [Theory]
    [InlineData("dangling link")]
    [InlineData("pipe")]
    [InlineData("folder")]
    public void MessageReplacedByABadFile_IsUnavailableOrGoneAndHidesNone(string bad)
    {
        _mail.Deliver("one\n");
        string name = _mail.Deliver("two\n");
        Assert.Equal(2, _mail.Inbox.GetUids().Count);
        string path = _mail.FileOf(name);
        File.Delete(path);
        Put(bad, Path.GetDirectoryName(path)!, Path.GetFileName(path));

        Assert.Equal("one\r\n", _mail.Inbox.Read(1));
        if (_mail.Inbox.GetUids().Contains(2u))
        {
            Assert.Equal(MailStoreError.Unavailable, Assert.Throws<MailStoreException>(() => _mail.Inbox.ReadMessage(2)).Error);
            Assert.Equal(2, _mail.Inbox.GetMessages(Set(1, 2), sizes: true).Count);
        }
    }

    [Fact]
    public async Task UnreadableMessage_IsNotToldAndTheOthersAre()
    {
        await using TestServer server = new TestServer().Deliver(3);
        // Root may read whatever its mode is; a file that another one replaced by a pipe cannot be read by anyone.
        string cur = Path.Combine(server.MailFolder, "cur");
        string path = Directory.GetFiles(cur).Order(StringComparer.Ordinal).ElementAt(1);
        File.Delete(path);
        Put("pipe", cur, Path.GetFileName(path));
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync("a LOGIN demo demo\r\nb SELECT INBOX\r\nc FETCH 1:3 (BODY.PEEK[HEADER.FIELDS (Subject)])\r\nd FETCH 1:3 (FLAGS RFC822.SIZE)\r\ne SEARCH BODY body\r\n");
        List<string> lines = [];
        do
        {
            lines.Add(await client.ReceiveAsync());
        }
        while (!lines[^1].StartsWith("e ", StringComparison.Ordinal) && !lines[^1].StartsWith('<'));

        Assert.Contains(lines, line => line.StartsWith("* 1 FETCH (BODY", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("* 2 FETCH (BODY", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("* 3 FETCH (BODY", StringComparison.Ordinal));
        Assert.Contains("c NO [UNAVAILABLE] 1 of the messages cannot be read; the others were returned.", lines);
        Assert.Equal(3, lines.Count(line => line.Contains("RFC822.SIZE", StringComparison.Ordinal)));
        Assert.Contains("d OK Fetch completed.", lines);
        Assert.Contains("* SEARCH 1 3", lines);
        Assert.Contains("e OK Search completed.", lines);
    }

    public void Dispose() => _mail.Dispose();

    private static void Put(string bad, string folder, string? name = null)
    {
        string path = Path.Combine(folder, name ?? Name);
        string content = "bad\n";
        switch (bad)
        {
            case "dangling link":
                File.CreateSymbolicLink(path, "/nowhere/at/all");
                return;
            case "link to a file":
                File.CreateSymbolicLink(path, "/etc/passwd");
                return;
            case "link to a folder":
                File.CreateSymbolicLink(path, "/etc");
                return;
            case "folder":
                Directory.CreateDirectory(path);
                return;
            case "pipe":
                Run("mkfifo", path);
                return;
            case "socket":
                string near = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")[..8]);
                using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    // The path of a socket has 108 octets at most.
                    socket.Bind(new UnixDomainSocketEndPoint(near));
                    File.Move(near, path);
                }

                return;
            case "name that is not UTF-8":
                Run("bash", "-c", $"printf 'bad\\n' > '{folder}/1700000005.'$'\\xff\\xfe'.host");
                return;
            case "longest name":
                path = Path.Combine(folder, Longest);
                break;
            case "longest name with info":
                path = Path.Combine(folder, Longest[..^3] + ":2,");
                break;
            case "newline in the name":
                path = Path.Combine(folder, "1700000005.a\nb\r\n.host");
                break;
            case "name of spaces and colons":
                path = Path.Combine(folder, " 1 :2,:2,S :");
                break;
            case "wrong sizes in the name":
                path = Path.Combine(folder, Name + ",S=99,W=1");
                break;
            default:
                content = "";
                break;
        }

        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
