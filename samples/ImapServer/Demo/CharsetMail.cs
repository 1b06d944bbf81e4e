using System.Text;
using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Letters in the languages and charsets of the world, with encoded words in subjects and names (RFC 2047).</summary>
internal static class CharsetMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        yield return Post.Message("latin1-1", DemoDay.At(95, "13:37"), People.Joerg, "Grüße aus dem Süden", Texts.QuotedPrintable(
            "Hallo Robin,\n\ndas Café am Marktplatz hat wieder geöffnet, und die Störche sind zurück.\nWann kommst Du uns endlich besuchen?\n\nViele Grüße\nJörg\n", "iso-8859-1"))
            .ToInbox().With(SystemFlags.Seen | SystemFlags.Answered);

        yield return Post.Message("utf8-1", DemoDay.At(58, "22:10"), People.Ines, "Olá! Fotografias da viagem à ilha ☀", Texts.QuotedPrintable(
            "Olá Robin,\n\nas fotografias estão prontas: céu azul, mar calmo e tu a dormir na praia.\nAté já! 🏝\n\nInês\n"))
            .ToInbox().With(SystemFlags.Seen);

        yield return Encoded("jis-1", DemoDay.At(51, "03:15"), People.Aiko, "来月の展覧会について", "iso-2022-jp", Texts.Make(
            "plain", "iso-2022-jp", ContentEncoding.SevenBit, "ロビンさん\n\n来月、京都で小さな展覧会を開きます。\nもし日本にいらっしゃるなら、ぜひお越しください。\n\n愛子\n"))
            .ToInbox().With(SystemFlags.Seen | SystemFlags.Flagged);

        yield return Encoded("koi8-1", DemoDay.At(37, "11:50"), People.Dmitri, "Шахматы по переписке", "koi8-r", Texts.Base64(
            "Привет, Робин!\n\nМой ход: конь f3. Думай не больше недели, пожалуйста.\n\nДмитрий\n", "koi8-r"))
            .ToInbox().With(SystemFlags.Seen | SystemFlags.Answered);

        yield return Post.Message("koi8-2", DemoDay.At(8, "12:20"), People.Dmitri, "Re: Шахматы по переписке (ход 9)", Texts.Base64(
            "Сильный ход! Отвечаю: слон на c4. Чай остыл, пока я думал.\n\nДмитрий\n"))
            .ToInbox().With(SystemFlags.None, "todo");

        yield return Post.Message("utf8-2", DemoDay.At(15, "09:00"), People.Marta, "Zażółć gęślą jaźń – próba czcionek", Texts.EightBit(
            "Cześć Robin,\n\ndrukarka w pracowni nareszcie umie polskie litery: zażółć gęślą jaźń.\nPodpiszemy nimi wszystkie miski.\n\nMarta\n"))
            .ToInbox().With(SystemFlags.Seen);

        yield return Post.Message("latin1-2", DemoDay.At(3, "18:45"), People.Joerg, "Fahrplan für Samstag", Texts.EightBit(
            "Moin,\n\ndie Fähre geht um 8:40 Uhr, die nächste erst um 12. Frühstück an Bord?\n\nJörg\n", "iso-8859-1"))
            .ToInbox().With(SystemFlags.Flagged);

        yield return Post.Message("windows-1", DemoDay.At(29, "14:14"), People.Shop, "Your order № 10 482 – “Sea Fog” notebook", Texts.QuotedPrintable(
            "Thank you for your order!\n\n1 × “Sea Fog” notebook, dotted … € 14.50\n\nWe ship it tomorrow – promised.\n", "windows-1252"))
            .ToInbox().With(SystemFlags.Seen);
    }

    private static MimeMessage Encoded(string key, DateTimeOffset date, Person from, string subject, string charset, MimeEntity body)
    {
        MimeMessage message = Post.Message(key, date, from, subject, body);
        Encoding encoding = Encoding.GetEncoding(charset);
        message.Headers.Replace(HeaderId.Subject, encoding, subject);
        message.From.Clear();
        message.From.Add(new MailboxAddress(encoding, from.Name, from.Address));
        return message;
    }
}
