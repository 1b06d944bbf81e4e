using System.Text;
using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Invitations (RFC 6047): the calendar both as an alternative to the text and as a file.</summary>
internal static class CalendarMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        yield return Invitation("invite-1", DemoDay.At(30, "09:12"), "REQUEST", DemoDay.At(23, "18:00"), 90, "Pottery: who does what", People.Marta)
            .With(SystemFlags.Seen | SystemFlags.Answered);
        yield return Invitation("invite-2", DemoDay.At(5, "10:00"), "REQUEST", DemoDay.At(-8, "10:00"), 480, "Open day", People.Marta)
            .With(SystemFlags.Flagged, "todo");
        yield return Invitation("invite-3", DemoDay.At(2, "15:30"), "CANCEL", DemoDay.At(-3, "19:00"), 60, "Rehearsal", People.Olive);
    }

    private static DemoMail Invitation(string key, DateTimeOffset sent, string method, DateTimeOffset start, int minutes, string title, Person host)
    {
        string calendar = Papers.Meeting(method, key, start, minutes, title, host);
        string verb = method == "CANCEL" ? "Cancelled" : "Invitation";
        TextPart alternative = Texts.Make("calendar", "utf-8", ContentEncoding.EightBit, calendar);
        alternative.ContentType.Parameters.Add("method", method);
        return Post.Message(key, sent, host, $"{verb}: {title}", new Multipart("mixed")
        {
            new MultipartAlternative
            {
                Texts.Plain($"{verb}: {title}\nWhen: {start:yyyy-MM-dd HH:mm}, {minutes} minutes\n"),
                Texts.Html($"<p><b>{verb}:</b> {title}</p>\n<p>{start:yyyy-MM-dd HH:mm}, {minutes} minutes</p>"),
                alternative,
            },
            Attachments.File("application/ics", "invite.ics", Encoding.UTF8.GetBytes(calendar)),
        }).ToInbox();
    }
}
