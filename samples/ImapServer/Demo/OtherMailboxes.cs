using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>The mailboxes other than INBOX.</summary>
internal static class OtherMailboxes
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create() => [.. Sent(), .. Drafts(), .. Archive(), .. Junk(), .. Trash(), .. Travel()];

    private static IEnumerable<DemoMail> Sent()
    {
        yield return FromRobin("sent-1", 90, "12:41", People.Priya, "Re: Lunch on Wednesday?", "Half past twelve it is. I am the one with the umbrella.\n\nRobin\n")
            .In("Sent").With(SystemFlags.Seen);
        yield return FromRobin("sent-2", 82, "08:00", People.Dentist, "Appointment on the 28th", "I will be there, bravely.\n\nRobin Vale\n")
            .In("Sent").With(SystemFlags.Seen);
        yield return FromRobin("sent-3", 40, "21:00", People.Ines, "Re: Boat trip", "Yes please! I bring sandwiches and something against seasickness.\n\nRobin\n")
            .In("Sent").With(SystemFlags.Seen);
        yield return FromRobin("sent-4", 22, "20:00", People.Priya, "Re: Colours for the door", "Green. (But keep the pink one for the shed.)\n\nRobin\n")
            .In("Sent").With(SystemFlags.Seen, "$Forwarded");
    }

    private static IEnumerable<DemoMail> Drafts()
    {
        yield return FromRobin("draft-1", 3, "22:30", People.Joerg, "Re: Fahrplan für Samstag", "Moin Jörg,\n\nFrühstück an Bord, unbedingt. Ich bringe\n")
            .In("Drafts").With(SystemFlags.Seen | SystemFlags.Draft);
        yield return FromRobin("draft-2", 1, "06:50", People.Dmitri, "Ход 10", "Слон на ...\n").In("Drafts").With(SystemFlags.Draft, "todo");
    }

    private static IEnumerable<DemoMail> Archive()
    {
        (int DaysAgo, Person From, string Subject, string Text)[] old =
        [
            (310, People.Tom, "Apples", "The tree is full. Bring baskets.\n"),
            (284, People.Marta, "Exhibition", "It opens on Friday at six, and there will be soup.\n"),
            (251, People.Library, "Your books are due on Monday", "Dear Robin Vale,\n\nthis item is due: Winter Birds\n"),
            (222, People.Olive, "Carols", "The sheets are on the piano. Tenors: practise page four.\n"),
            (198, People.Aiko, "Season's greetings from Kyoto", "It snowed on the temple roofs this morning.\n\nAiko\n"),
            (170, People.Samir, "Happy new year", "May your drill be returned on time.\n"),
        ];
        foreach (var mail in old)
        {
            DemoMail filed = Post.Message($"old-{mail.DaysAgo}", DemoDay.At(mail.DaysAgo, "10:20"), mail.From, mail.Subject, Texts.Plain(mail.Text)).ToInbox();

            // By its day, so that the folder keeps what its name promises.
            yield return filed.In(filed.Received.Year == 2025 ? "Archive.2025" : "Archive").With(SystemFlags.Seen);
        }
    }

    private static IEnumerable<DemoMail> Junk()
    {
        yield return Post.Message("junk-1", DemoDay.At(32, "04:04"), People.Stranger, "YOU HAVE WON 1.000.000 !!!", Texts.Html(
            "<p style=\"color:red\">Dear WINNER, reply with your shoe size to claim your prize.</p>")).ToInbox().In("Junk").With(SystemFlags.None, "$Junk");
        yield return Post.Message("junk-2", DemoDay.At(13, "04:10"), People.Stranger, "Re: Re: your shoe size", Texts.Base64("We are still waiting, dear WINNER.\n"))
            .ToInbox().In("Junk").With(SystemFlags.Seen, "$Junk");
        yield return Post.Message("junk-3", DemoDay.At(2, "04:16"), People.Stranger, "L a s t   c h a n c e", Texts.Alternative("Size 42?\n", "<p>Size 42?</p>"))
            .ToInbox().In("Junk").With(SystemFlags.None, "$Junk");
    }

    private static IEnumerable<DemoMail> Trash()
    {
        yield return Post.Message("trash-1", DemoDay.At(20, "12:00"), People.Shop, "Only today: 5% off erasers", Texts.Plain("Hurry, they vanish.\n"))
            .ToInbox().In("Trash").With(SystemFlags.Seen);
        yield return Post.Message("trash-2", DemoDay.At(16, "12:00"), People.Shop, "Only today, again: 5% off erasers", Texts.Plain("They did not vanish.\n"))
            .ToInbox().In("Trash").With(SystemFlags.Seen | SystemFlags.Deleted);
    }

    private static IEnumerable<DemoMail> Travel()
    {
        yield return Post.Message("travel-1", DemoDay.At(34, "18:00"), People.Joerg, "Nordsee: drei Vorschläge", Texts.QuotedPrintable(
            "1. Die kleine Insel, zu Fuß bei Ebbe\n2. Die große Insel, mit der Fähre\n3. Zu Hause bleiben und aufs Meer hören (Aufnahme anbei? nein)\n"))
            .ToInbox().In(DemoMailbox.Travel).With(SystemFlags.Seen);
        yield return Post.Message("travel-2", DemoDay.At(23, "07:30"), People.Ines, "Lisboa em outubro", new Multipart("mixed")
        {
            Texts.QuotedPrintable("O quarto está livre de 3 a 10 de outubro. Os preços estão na tabela.\n\nInês\n"),
            Attachments.File("text/csv; charset=utf-8", "preços.csv", Papers.Csv("dia,preço", "sexta,41", "sábado,48")),
        }).ToInbox().In(DemoMailbox.Travel);
    }

    private static DemoMail FromRobin(string key, int daysAgo, string time, Person to, string subject, string text)
    {
        MimeMessage message = Post.Message(key, DemoDay.At(daysAgo, time), People.Robin, subject, Texts.QuotedPrintable(text));
        message.To.Clear();
        message.To.Add(to.ToMailbox());
        return message.ToInbox();
    }
}
