using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>A mailing list with threads, filed by a rule of Robin's; two of its messages stayed in INBOX.</summary>
internal static class ListMail
{
    private static readonly (string Thread, Person From, string Text)[] Posts =
    [
        ("Spans in async methods", People.Priya, "Since when may I declare a Span local in an async method? It compiled!\n"),
        ("Spans in async methods", People.Joerg, "> Since when\n\nC# 13, as long as no await stands between declaration and last use.\n"),
        ("Spans in async methods", People.Priya, "Thanks! I had missed that completely.\n"),
        ("Source generators: what do you cache?", People.Tom, "Do you keep symbols in your models? Mine eats memory like cake.\n"),
        ("Source generators: what do you cache?", People.Robin, "Never symbols: they hold the whole compilation. Strings and enums only.\n"),
        ("Source generators: what do you cache?", People.Tom, "Rewrote it with records. From 2 GB to 90 MB. I owe you a beer.\n"),
        ("Source generators: what do you cache?", People.Samir, "And test that equal source gives equal models, or it comes back.\n"),
        ("[ANN] Meetup on the 18th", People.Ines, "Two talks, one pizza. Lightning talks are welcome; write to me.\n"),
        ("[ANN] Meetup on the 18th", People.Joerg, "I can show a server that forgets nothing when it is killed. Ten minutes.\n"),
    ];

    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        for (int i = 0; i < Posts.Length; i++)
        {
            var post = Posts[i];
            int start = Array.FindIndex(Posts, other => other.Thread == post.Thread);
            string subject = start == i ? $"[dotnet-talk] {post.Thread}" : $"Re: [dotnet-talk] {post.Thread}";
            MimeMessage message = Post.Message($"talk-{i}", DemoDay.At(60 - (i * 5), $"1{i}:05"), post.From, subject, Texts.Plain(post.Text));
            message.To.Clear();
            message.To.Add(People.DotNetList.ToMailbox());
            AddListFields(message);
            if (start < i)
            {
                message.InReplyTo = $"talk-{i - 1}@mail.example.org";
                message.References.AddRange(Enumerable.Range(start, i - start).Select(n => $"talk-{n}@mail.example.org"));
            }

            DemoMail mail = message.ToInbox().With(i < 6 ? SystemFlags.Seen : SystemFlags.None);
            yield return i < 7 ? mail.In("Lists.dotnet") : mail;
        }
    }

    private static void AddListFields(MimeMessage message)
    {
        message.Sender = new MailboxAddress("", "dotnet-talk-bounces@lists.example.org");
        message.ReplyTo.Add(People.DotNetList.ToMailbox());
        message.Headers.Add("List-Id", "Talk about .NET <dotnet-talk.lists.example.org>");
        message.Headers.Add("List-Post", "<mailto:dotnet-talk@lists.example.org>");
        message.Headers.Add("List-Unsubscribe", "<https://lists.example.org/leave/dotnet-talk>, <mailto:dotnet-talk-leave@lists.example.org>");
        message.Headers.Add("Precedence", "list");
    }
}
