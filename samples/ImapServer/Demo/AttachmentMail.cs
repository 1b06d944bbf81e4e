using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>Letters with files.</summary>
internal static class AttachmentMail
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        yield return Mixed("pdf-1", 92, "09:45", People.Dentist, "Your treatment plan", "Dear patient,\n\nplease read the plan and bring it with you.\n", [
            Attachments.File("application/pdf", "plan.pdf", Papers.Pdf("Treatment plan: one filling, no drama"))])
            .With(SystemFlags.Seen);

        yield return Mixed("csv-1", 63, "08:20", People.Samir, "Costs of the roof", "Sorted by how much they hurt.\n\nSamir\n", [
            Attachments.File("text/csv; charset=utf-8", "roof costs.csv", Papers.Csv("item,count,price", "beam,14,38.00", "tile,1260,0.95", "screw,400,0.08", "plaster (for thumbs),3,2.10"))])
            .With(SystemFlags.Seen, "todo");

        yield return Mixed("names-1", 31, "20:55", People.Joerg, "Unterlagen für die Fähre", "Alles dabei. Der Fahrplan hat einen langen Namen.\n", [
            Attachments.File("application/pdf", "Übersicht der Überfahrten – Sommer.pdf", Papers.Pdf("Ferry summer timetable")),
            Attachments.File("application/pdf", "Fahrplan der Insel- und Küstenfähren einschließlich aller Sonderfahrten, gültig von Mai bis Oktober.pdf", Papers.Pdf("All islands"))])
            .With(SystemFlags.Seen);

        yield return Mixed("photos-1", 22, "19:19", People.Priya, "Colours for the door", "Three candidates. The last one is not serious.\n\nPriya\n", [
            Attachments.File("image/png", "blue.png", Pictures.Fading(30, 60, 180)),
            Attachments.File("image/png", "green.png", Pictures.Fading(30, 130, 90)),
            Attachments.File("image/png", "pink.png", Pictures.Fading(250, 60, 170))])
            .With(SystemFlags.Seen | SystemFlags.Answered);

        yield return Mixed("large-1", 17, "23:40", People.Tom, "The hum, recorded", "This is what I hear at night. Is it the pump or the pipes?\n\nTom\n", [
            Attachments.File("audio/wav", "hum.wav", Papers.Hum())])
            .With(SystemFlags.Seen);

        // A file and not a word with it.
        yield return Post.Message("scan-1", DemoDay.At(11, "11:00"), People.Library, "Scan from desk 2", Attachments.File(
            "application/pdf", "scan0001.pdf", Papers.Pdf("Page 112 of Slow Trains of the North"))).ToInbox();
    }

    private static DemoMail Mixed(string key, int daysAgo, string time, Person from, string subject, string text, MimePart[] files)
    {
        var mixed = new Multipart("mixed") { Texts.QuotedPrintable(text) };
        foreach (MimePart file in files)
        {
            mixed.Add(file);
        }

        return Post.Message(key, DemoDay.At(daysAgo, time), from, subject, mixed).ToInbox();
    }
}
