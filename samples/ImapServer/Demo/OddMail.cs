using System.Text;
using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Mail at the edge of the rules, and some beyond it.</summary>
internal static class OddMail
{
    private const int Depth = 12;

    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        yield return Post.Message("empty-subject-1", DemoDay.At(56, "23:59"), People.Samir, "", Texts.Plain("Forgot the subject. Forgot what I wanted, too.\n"))
            .ToInbox().With(SystemFlags.Seen);
        yield return Post.Message("empty-body-1", DemoDay.At(52, "08:08"), People.Olive, "Rehearsal is at seven today (no text)", Texts.Plain(""))
            .ToInbox().With(SystemFlags.Seen);
        yield return Post.Message("long-subject-1", DemoDay.At(46, "13:00"), People.Tom, LongSubject(), Texts.Plain("The subject says it all.\n"))
            .ToInbox().With(SystemFlags.Seen);
        yield return Groups().ToInbox().With(SystemFlags.Seen);
        yield return Post.Message("deep-1", DemoDay.At(25, "12:12"), People.Joerg, "Matryoshka", Deep()).ToInbox().With(SystemFlags.Seen);
        yield return Raw("eight-bit-1", DemoDay.At(18, "09:41"), "From: Jos\u00e9 <jose@example.com>\nTo: robin@example.org\nSubject: Men\u00fa del d\u00eda\n",
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nPaella, pan y postre: 12 euros. \u00a1Ven!\n");
        yield return Raw("no-end-1", DemoDay.At(10, "02:30"), "From: camera@example.com\nTo: robin@example.org\nSubject: Motion at the gate\n",
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"cut off\"\n\n--cut off\nContent-Type: text/plain\n\nSomething moved. The picture follows.\n--cut off\nContent-Type: image/png; name=gate.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAAANSUhEUgAAAB");
        yield return Raw("bad-fields-1", DemoDay.At(7, "04:44"), "this line is no header field\nFrom: \"Unclosed <meter@example.com\nTo: robin\nSubject: water meter =?utf-8?q?broken=\nX-Reading\n",
            "Content-Type: text\n\n00421 m3\n");
    }

    private static string LongSubject() =>
        "Minutes of the meeting about the meeting that we need to plan the meeting on the fence: "
        + string.Join(", ", Enumerable.Range(1, 40).Select(n => $"point {n} was adjourned")) + ", and then we had tea";

    private static MimeMessage Groups()
    {
        MimeMessage message = Post.Message("groups-1", DemoDay.At(39, "17:30"), People.Olive, "Summer party: who brings what", Texts.Plain("Singers bring salads, potters bring bowls to put them in.\n\nOlive\n"));
        message.To.Clear();
        message.To.Add(new GroupAddress("Singers", [People.Robin.ToMailbox(), People.Samir.ToMailbox()]));
        message.To.Add(new GroupAddress("Töpferinnen und Töpfer", [People.Marta.ToMailbox()]));
        message.Cc.Add(new GroupAddress("undisclosed-recipients"));
        return message;
    }

    private static MimeEntity Deep()
    {
        MimeEntity inner = Texts.QuotedPrintable("Die kleinste Puppe: Glückwunsch!\n");
        for (int level = Depth; level > 0; level--)
        {
            inner = new Multipart("mixed") { Texts.Plain($"Doll number {level}.\n"), inner };
        }

        return inner;
    }

    /// <summary>A message octet by octet, for what MimeKit would not write.</summary>
    private static DemoMail Raw(string key, DateTimeOffset date, string fields, string rest)
    {
        string text = $"Date: {MimeKit.Utils.DateUtils.FormatDate(date)}\nMessage-Id: <{key}@mail.example.org>\n{fields}{rest}";
        return new DemoMail("INBOX", Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")), date.AddSeconds(5));
    }
}
