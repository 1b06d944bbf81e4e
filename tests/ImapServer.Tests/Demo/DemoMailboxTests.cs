using Imap.Mail;
using Imap.Protocol;
using ImapServer.Demo;
using MimeKit;

namespace ImapServer.Tests.Demo;

public sealed class DemoMailboxTests
{
    [Fact]
    public void CreateIfEmpty_FillsAllMailboxes()
    {
        var account = new MemoryAccount();

        DemoMailbox.CreateIfEmpty(account);

        Assert.InRange(account.Mailboxes["INBOX"].Messages.Count, 60, 100);
        Assert.All(["Sent", "Drafts", "Archive.2025", "Lists.dotnet", "Junk", "Trash", "Reisepl&AOQ-ne"], name => Assert.NotEmpty(account.Mailboxes[name].Messages));
        Assert.Equal(account.Mailboxes.Keys.Order(StringComparer.Ordinal), account.Subscriptions());
    }

    [Fact]
    public void CreateIfEmpty_AccountInUse_StaysAsItIs()
    {
        var account = new MemoryAccount();
        account.Open("INBOX").Append(new(Wire("Subject: mine\r\n\r\n")), MessageFlags.None, DateTimeOffset.UnixEpoch);

        DemoMailbox.CreateIfEmpty(account);

        Assert.Single(account.Mailboxes);
        Assert.Single(account.Mailboxes["INBOX"].Messages);
    }

    [Fact]
    public void CreateIfEmpty_SomeMailboxesExist_FillsThem()
    {
        var account = new MemoryAccount();
        account.Create("Sent");

        DemoMailbox.CreateIfEmpty(account);

        Assert.NotEmpty(account.Mailboxes["Sent"].Messages);
    }

    [Fact]
    public void All_Twice_MakesTheSameOctets()
    {
        Assert.Equal(DemoMailbox.All().Select(Key), DemoMailbox.All().Select(Key));

        static string Key(DemoMail mail) => $"{mail.Mailbox} {mail.Received:O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(mail.Octets))}";
    }

    [Fact]
    public void All_MessageIds_AreUnique()
    {
        string?[] ids = [.. DemoMailbox.All().Select(mail => MessageContent.Parse(mail.Octets).Header.Find("Message-Id"))];

        Assert.All(ids, Assert.NotNull);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void All_LinesEndWithCrlf()
    {
        Assert.All(DemoMailbox.All(), mail =>
        {
            for (int i = 0; i < mail.Octets.Length; i++)
            {
                Assert.True(mail.Octets[i] != '\n' || (i > 0 && mail.Octets[i - 1] == '\r'), $"A bare LF at {i}.");
            }
        });
    }

    [Fact]
    public void All_AddressesAreForExamples()
    {
        Assert.All(DemoMailbox.All(), mail =>
        {
            using var stream = new MemoryStream(mail.Octets);
            MimeMessage message = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
            IEnumerable<MailboxAddress> all = message.From.Mailboxes.Concat(message.To.Mailboxes).Concat(message.Cc.Mailboxes);
            Assert.All(all, address => Assert.True(
                address.Domain.Length == 0 || address.Domain.Split('.') is [.., "example", "org" or "com" or "net"], address.Address));
        });
    }

    [Fact]
    public void All_Keywords_AreThoseOfTheDemo()
    {
        Assert.Equal(["$Forwarded", "$Junk", "todo"], DemoMailbox.All().SelectMany(mail => mail.Flags.Keywords).Distinct().Order(StringComparer.Ordinal));
    }

    private static byte[] Wire(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
