using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Letters in plain ASCII, some of them flowed.</summary>
internal static class PlainMail
{
    private static readonly (int DaysAgo, string Time, Person From, string Subject, SystemFlags Flags, string Text)[] Letters =
    [
        (118, "08:12", People.Tom, "The key is under the blue pot", SystemFlags.Seen, "Hi Robin,\n\nwe are off to the coast until Sunday. The key is where it always\nis. The tomatoes would love a little water on Friday.\n\nTom\n"),
        (112, "19:40", People.Olive, "Choir starts again on Tuesday", SystemFlags.Seen, "Same room, same time, new conductor. Bring a pencil.\n\nOlive\n"),
        (104, "07:55", People.Library, "Your books are due on Thursday", SystemFlags.Seen, "Dear Robin Vale,\n\nthese items are due in three days:\n\n  * The Left-Handed Carpenter\n  * Bread from Scratch\n\nYou can renew them twice at the desk or by replying RENEW.\n"),
        (97, "21:03", People.Samir, "Borrowed your drill", SystemFlags.Seen | SystemFlags.Answered, "You were out, so Kim gave it to me. I will bring it back on Saturday\nwith fresh bits.\n\nSamir\n"),
        (90, "12:30", People.Priya, "Lunch on Wednesday?", SystemFlags.Seen | SystemFlags.Answered, "The noodle place next to the station has reopened. Half past twelve?\n\nPriya\n"),
        (83, "16:22", People.Dentist, "Reminder: your appointment", SystemFlags.Seen | SystemFlags.Flagged, "Dear patient,\n\nwe expect you on the 28th at 9:15. Please call us if you cannot come.\n"),
        (76, "10:01", People.Tom, "Re: fence", SystemFlags.Seen, "Cedar costs twice as much and lasts three times as long. I say cedar.\n\nTom\n"),
        (69, "18:18", People.Marta, "Recipe as promised", SystemFlags.Seen | SystemFlags.Flagged, "Robin,\n\n500 g flour, 300 g water, 10 g salt, 100 g starter. Fold it three times,\nleave it in the fridge overnight, bake it hot with a lid on.\n\nDo not open the oven in the first twenty minutes. I mean it.\n\nMarta\n"),
        (61, "06:45", People.Olive, "Lost scarf", SystemFlags.Seen, "Grey wool with a red stripe, left in the second row. Whoever has it\nmay keep it until it snows.\n"),
        (54, "09:09", People.Library, "The book that you reserved has arrived", SystemFlags.Seen, "Dear Robin Vale,\n\n\"Slow Trains of the North\" waits for you at the desk for ten days.\n"),
        (40, "20:20", People.Ines, "Boat trip", SystemFlags.Seen | SystemFlags.Answered, "There are two places left on the little boat on the 21st. Shall I put\nyour name down? It leaves at seven, so no late night before.\n\nInes\n"),
        (33, "11:11", People.Samir, "Drill, part two", SystemFlags.Seen, "It is in your shed. One bit broke; I put two new ones in the box.\n"),
        (26, "15:47", People.Dentist, "Invoice 2026-0417", SystemFlags.Seen, "Dear patient,\n\nplease find the invoice in your folder at the desk. Nothing is due;\nyour insurance has paid.\n"),
        (19, "22:05", People.Tom, "Owls", SystemFlags.Seen, "There are two of them in the ash tree since last night. Come over with\nthe good binoculars.\n"),
        (9, "08:30", People.Priya, "Parcel for you", SystemFlags.None, "I took in a parcel. It rattles, and I have not shaken it (much).\n\nPriya\n"),
        (4, "17:17", People.Olive, "Concert programme", SystemFlags.None, "We sing the short one first after all. Black shirts, no ties.\n"),
        (1, "07:07", People.Library, "Your card expires next month", SystemFlags.None, "Dear Robin Vale,\n\nbring your card and something with your address on it, and we will\nrenew it while you wait.\n"),
    ];

    private const string FlowedText =
        "Robin,\n\nI walked the whole route on Sunday, and it is longer than the map says: \n"
        + "four hours with a break at the mill, five when the ford is high. The path \nbehind the quarry is closed until autumn.\n\n"
        + "> Can we do it with the children?\n\nIf they get ice cream at the mill, yes.\n\n-- \nTom Whitaker\n";

    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        foreach (var letter in Letters)
        {
            yield return Post.Message($"plain-{letter.DaysAgo}", DemoDay.At(letter.DaysAgo, letter.Time), letter.From, letter.Subject, Texts.Plain(letter.Text))
                .ToInbox().With(letter.Flags);
        }

        MimeMessage flowed = Post.Message("flowed-1", DemoDay.At(47, "19:02"), People.Tom, "Re: Sunday walk", Texts.Flowed(FlowedText));
        flowed.Cc.Add(People.Priya.ToMailbox());
        yield return flowed.ToInbox().With(SystemFlags.Seen, "todo");

        // From the days before MIME: no MIME-Version, no Content-Type.
        TextPart body = Texts.Plain("/dev/sda1  81%  /srv/backup\n");
        MimeMessage ancient = Post.Message("bare-1", DemoDay.At(101, "05:00"), People.Builds, "disk 81% full on attic", body);
        ancient.Headers.Remove(HeaderId.MimeVersion);
        body.Headers.Clear();
        yield return ancient.ToInbox().With(SystemFlags.Seen);
    }
}
