using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Messages within messages: forwards, a forward of a forward, and a digest (RFC 2046, section 5.1.5).</summary>
internal static class ForwardMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        MimeMessage poster = Post.Message("poster-1", DemoDay.At(36, "09:30"), People.Ines, "Poster, last version", new Multipart("mixed")
        {
            Texts.QuotedPrintable("A última versão. Prometo.\n\nInês\n"),
            Attachments.File("image/png", "poster.png", Pictures.Fading(200, 160, 20)),
        });
        yield return Post.Message("forward-1", DemoDay.At(36, "12:00"), People.Marta, "Fwd: Poster, last version", new Multipart("mixed")
        {
            Texts.Plain("See below. I like it; do you?\n\nMarta\n"),
            new MessagePart { Message = poster },
        }).ToInbox().With(SystemFlags.Seen, "$Forwarded");

        MimeMessage first = Post.Message("owls-1", DemoDay.At(21, "05:45"), People.Tom, "Owl chicks?", Texts.Plain("I hear peeping from the ash tree. Three voices, I think.\n"));
        MimeMessage second = Post.Message("owls-2", DemoDay.At(20, "07:00"), People.Samir, "Fwd: Owl chicks?", new Multipart("mixed")
        {
            Texts.Plain("Priya, you know about birds.\n"),
            new MessagePart { Message = first },
        });
        yield return Post.Message("owls-3", DemoDay.At(20, "08:15"), People.Priya, "Fwd: Fwd: Owl chicks?", new Multipart("mixed")
        {
            Texts.Plain("Robin, this one is for you. Tawny owls, and very early this year.\n"),
            new MessagePart { Message = second },
        }).ToInbox().With(SystemFlags.Seen | SystemFlags.Flagged);

        // The message is nothing but another message.
        yield return Post.Message("resent-1", DemoDay.At(14, "10:40"), People.Olive, "[Fwd: Lost scarf]", new MessagePart
        {
            Message = Post.Message("scarf-2", DemoDay.At(15, "22:22"), People.Samir, "Lost scarf", Texts.Plain("It was in the piano. Do not ask.\n")),
        }).ToInbox();

        var digest = new Multipart("digest");
        (Person From, string Subject, string Text)[] questions =
        [
            (People.Tom, "Slugs", "Beer or copper?\n"),
            (People.Olive, "Re: Slugs", "Ducks.\n"),
            (People.Dmitri, "Саженцы", "Отдаю пять яблонь в хорошие руки.\n"),
        ];
        for (int i = 0; i < questions.Length; i++)
        {
            digest.Add(new MessagePart
            {
                Message = Post.Message($"digest-1-{i}", DemoDay.At(28, $"1{i}:30"), questions[i].From, questions[i].Subject, Texts.QuotedPrintable(questions[i].Text)),
            });
        }

        yield return Post.Message("digest-1", DemoDay.At(27, "04:00"), People.Garden, "Garden talk digest, volume 12, issue 5", new Multipart("mixed")
        {
            Texts.Plain("Three messages since yesterday.\n"),
            digest,
        }).ToInbox().With(SystemFlags.Seen);
    }
}
