using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>A discussion among friends, with In-Reply-To and References; Robin's own turns are in Sent.</summary>
internal static class ThreadMail
{
    private static readonly (int DaysAgo, string Time, Person From, int? Answers, string Text)[] Turns =
    [
        (72, "18:00", People.Marta, null, "Hello all,\n\nthe kiln in the old brickyard is for sale. Shall we pool our money and\nfinally open the pottery that we have talked about since 2019?\n\nMarta\n"),
        (72, "19:31", People.Samir, 0, "> Shall we pool our money\n\nHow much is it, and does it come with a roof?\n\nSamir\n"),
        (72, "20:05", People.Marta, 1, "> How much is it, and does it come with a roof?\n\nLess than a small car. Half a roof.\n"),
        (71, "07:48", People.Robin, 2, "> Half a roof.\n\nI can do carpentry, as long as somebody holds the ladder. Count me in.\n\nRobin\n"),
        (71, "12:15", People.Olive, 0, "I have no money but a van, and I know a man with clay.\n\nOlive\n"),
        (70, "09:20", People.Samir, 3, "I hold ladders for a living, more or less. In.\n"),
        (68, "21:44", People.Marta, 5, "Then it is settled: I call the brickyard tomorrow, before they change\ntheir minds or the other half of the roof comes down.\n\nMarta\n"),
        (65, "16:10", People.Robin, 6, "Measured it today. 14 beams, 60 square metres of tiles. List follows.\n\nRobin\n"),
        (64, "08:08", People.Olive, 7, "The van takes five beams at a time, so three trips. I bring the cake.\n"),
        (45, "10:10", People.Marta, 8, "The roof is on, the kiln is hot, and the first bowl leaks. Wonderful!\n"),
    ];

    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        for (int i = 0; i < Turns.Length; i++)
        {
            var turn = Turns[i];
            MimeMessage message = Post.Message(
                $"kiln-{i}", DemoDay.At(turn.DaysAgo, turn.Time), turn.From, i == 0 ? "A kiln of our own" : "Re: A kiln of our own", Texts.Plain(turn.Text));
            foreach (Person person in new[] { People.Marta, People.Samir, People.Olive }.Where(person => person != turn.From))
            {
                message.Cc.Add(person.ToMailbox());
            }

            if (turn.Answers is int answered)
            {
                message.InReplyTo = $"kiln-{answered}@mail.example.org";
                message.References.AddRange(Ancestors(answered).Reverse().Select(n => $"kiln-{n}@mail.example.org"));
            }

            if (turn.From == People.Robin)
            {
                message.To.Clear();
                message.To.Add(People.Marta.ToMailbox());
                yield return message.ToInbox().In("Sent").With(SystemFlags.Seen);
            }
            else
            {
                bool answeredByRobin = Turns.Any(other => other.From == People.Robin && other.Answers == i);
                yield return message.ToInbox().With(answeredByRobin ? SystemFlags.Seen | SystemFlags.Answered : SystemFlags.Seen);
            }
        }
    }

    private static IEnumerable<int> Ancestors(int turn)
    {
        for (int? current = turn; current is int n; current = Turns[n].Answers)
        {
            yield return n;
        }
    }
}
