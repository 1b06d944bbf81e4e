using System.Text;
using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Reports of mail servers: a delivery that failed (RFC 3464) and a receipt (RFC 8098).</summary>
internal static class ReportMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        MimeMessage lost = Post.Message("lost-1", DemoDay.At(41, "16:00"), People.Robin, "Your old address", Texts.Plain("Do you still read this?\n\nRobin\n"));
        lost.To.Clear();
        lost.To.Add(new MailboxAddress("Pat Quill", "pat.quill@example.net"));
        MultipartReport failed = new("delivery-status")
        {
            Texts.Plain("This is the mail system at host mail.example.com.\n\nYour message could not be delivered to <pat.quill@example.net>:\nno such mailbox.\n"),
            Status("message/delivery-status", "Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; pat.quill@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such mailbox\n"),
            new MessagePart { Message = lost },
        };
        MimeMessage bounce = Post.Message("bounce-1", DemoDay.At(41, "16:01"), People.Postmaster, "Undelivered Mail Returned to Sender", failed);
        bounce.Headers.Add("Auto-Submitted", "auto-replied");
        bounce.Headers.Add("Return-Path", "<>");
        yield return bounce.ToInbox().With(SystemFlags.Seen);

        yield return Post.Message("receipt-1", DemoDay.At(35, "08:01"), People.Dentist, "Read: Appointment on the 28th", new MultipartReport("disposition-notification")
        {
            Texts.Plain("Your message was displayed. That does not mean that it was understood.\n"),
            Status("message/disposition-notification", "Reporting-UA: desk.dentist.example.com; Cards 3.1\nFinal-Recipient: rfc822; office@dentist.example.com\nOriginal-Message-ID: <sent-2@mail.example.org>\nDisposition: manual-action/MDN-sent-manually; displayed\n"),
        }).ToInbox().With(SystemFlags.Seen);
    }

    private static MimePart Status(string type, string fields) => new(ContentType.Parse(type))
    {
        Content = new MimeContent(new MemoryStream(Encoding.ASCII.GetBytes(fields.ReplaceLineEndings("\r\n")))),
        ContentTransferEncoding = ContentEncoding.SevenBit,
    };
}
