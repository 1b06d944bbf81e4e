using Imap.Mail;
using ImapServer.Demo;
using MimeKit;
using ContentType = MimeKit.ContentType;
using MessagePart = Imap.Mail.MessagePart;

namespace ImapServer.Tests.Messages;

/// <summary>The demo mail divides into the same parts as MimeKit divides it into.</summary>
public sealed class MimeKitViewTests
{
    [Fact]
    public void Root_DemoMail_IsAsMimeKitSeesIt()
    {
        // Of one message alone the Content-Type cannot be read; MimeKit takes that for octets, RFC 2045, section 5.2,
        // for text.
        Assert.All(DemoMailbox.All().Where(mail => mail.Octets.AsSpan().IndexOf("<bad-fields-1@"u8) < 0), mail =>
        {
            using var stream = new MemoryStream(mail.Octets);
            MimeMessage message = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
            Compare(message.Body!, MessageContent.Parse(mail.Octets).Root);
        });
    }

    private static void Compare(MimeEntity expected, MessagePart actual)
    {
        ContentType type = expected.ContentType;
        Assert.True(actual.MediaType.Is(type.MediaType, type.MediaSubtype), $"{type.MimeType} is taken for {actual.MediaType}.");
        switch (expected)
        {
            case Multipart multipart:
                Assert.Equal(multipart.Count, actual.Parts.Count);
                for (int i = 0; i < multipart.Count; i++)
                {
                    Compare(multipart[i], actual.Parts[i]);
                }

                break;
            case MimeKit.MessagePart nested:
                Assert.Equal(nested.Message!.Subject ?? "", MimeKit.Utils.Rfc2047.DecodeText(System.Text.Encoding.Latin1.GetBytes(actual.Message!.Header.Find("Subject") ?? "")));
                Compare(nested.Message.Body!, actual.Message);
                break;
            case MimePart part:
                using (var content = new MemoryStream())
                {
                    part.Content?.WriteTo(content, TestContext.Current.CancellationToken);
                    Assert.Equal(content.ToArray(), actual.Body.ToArray());
                }

                break;
            default:
                Assert.Fail($"{expected.GetType()} is not compared.");
                break;
        }
    }
}
