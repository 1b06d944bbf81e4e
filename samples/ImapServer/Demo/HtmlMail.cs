using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Mail with HTML: alone, beside plain text, and with pictures in it.</summary>
internal static class HtmlMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        yield return Post.Message("html-1", DemoDay.At(107, "06:30"), People.Garden, "Seeds are here!", Texts.Html(
            "<h1>Seeds are here!</h1>\n<p>Come and swap on <b>Saturday at ten</b>. We have beans, peas &amp; a mystery box.</p>"))
            .ToInbox().With(SystemFlags.Seen);

        yield return Post.Message("alternative-1", DemoDay.At(86, "06:30"), People.Garden, "What to sow in March", Texts.Alternative(
            "What to sow in March\n\n* Broad beans, as soon as the soil crumbles\n* Spinach – under fleece\n* Patience\n",
            "<h1>What to sow in March</h1>\n<ul><li>Broad beans, as soon as the soil crumbles</li>\n<li>Spinach – under fleece</li>\n<li>Patience</li></ul>"))
            .ToInbox().With(SystemFlags.Seen);

        yield return Post.Message("alternative-2", DemoDay.At(24, "06:30"), People.Garden, "What to sow in May", Texts.Alternative(
            "What to sow in May\n\n* Everything\n* Runner beans, two to a pole\n",
            "<h1>What to sow in May</h1>\n<ul><li>Everything</li>\n<li>Runner beans, two to a pole</li></ul>"))
            .ToInbox();

        yield return Post.Message("related-1", DemoDay.At(43, "10:33"), People.Ines, "The new logo", new MultipartAlternative
        {
            Texts.QuotedPrintable("What do you think of this green? (The picture is in the HTML part.)\n\nInês\n"),
            Related(
                "<p>What do you think of this green?</p>\n<p><img src=\"cid:logo@example.com\" alt=\"logo\"></p>\n<p>Inês</p>",
                Attachments.Inline("image/png", "logo.png", "logo@example.com", Pictures.Fading(20, 140, 60))),
        }).ToInbox().With(SystemFlags.Seen | SystemFlags.Answered);

        yield return Post.Message("related-2", DemoDay.At(12, "16:00"), People.Shop, "Three new inks", Related(
            "<p>Dusk, Moss &amp; Rust:</p>\n<p><img src=\"cid:dusk@example.com\"><img src=\"cid:moss@example.com\"><img src=\"cid:rust@example.com\"></p>",
            Attachments.Inline("image/png", "dusk.png", "dusk@example.com", Pictures.Fading(60, 50, 120)),
            Attachments.Inline("image/png", "moss.png", "moss@example.com", Pictures.Fading(80, 110, 30)),
            Attachments.Inline("image/png", "rust.png", "rust@example.com", Pictures.Fading(170, 70, 20))))
            .ToInbox();

        // All three multiparts in one: attachments beside alternatives, one of them with its picture.
        yield return Post.Message("everything-1", DemoDay.At(6, "14:25"), People.Marta, "Flyer for the open day", new Multipart("mixed")
        {
            new MultipartAlternative
            {
                Texts.Plain("Here is the flyer, print version attached.\n\nMarta\n"),
                Related(
                    "<p>Here is the flyer, print version attached.</p>\n<p><img src=\"cid:bowl@example.org\"></p>",
                    Attachments.Inline("image/png", "bowl.png", "bowl@example.org", Pictures.Fading(150, 90, 40))),
            },
            Attachments.File("application/pdf", "flyer.pdf", Papers.Pdf("Open day at the pottery: 20 June, 10 to 18")),
        }).ToInbox().With(SystemFlags.Flagged, "todo");
    }

    private static MultipartRelated Related(string html, params MimePart[] pictures)
    {
        var related = new MultipartRelated { Root = Texts.Html(html) };
        foreach (MimePart picture in pictures)
        {
            related.Add(picture);
        }

        return related;
    }
}
