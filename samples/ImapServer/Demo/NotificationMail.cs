using Imap.Protocol;
using MimeKit;

namespace ImapServer.Demo;

/// <summary>What machines write: a build report each week, the larger part of it good news.</summary>
internal static class NotificationMail
{
    private const int Weeks = 14;

    /// <summary>Makes them.</summary>
    public static IEnumerable<DemoMail> Create()
    {
        // Seeded: the same builds break in every demo.
        var random = new Random(20260612);
        for (int week = Weeks; week > 0; week--)
        {
            int number = 500 - week;
            int tests = 1800 + random.Next(200);
            int failed = random.Next(4) == 0 ? 1 + random.Next(5) : 0;
            string outcome = failed == 0 ? "passed" : "FAILED";
            MimeMessage message = Post.Message(
                $"build-{number}",
                DemoDay.At((week * 7) - 2, $"03:{random.Next(10, 60)}"),
                People.Builds,
                $"[pottery-shop] Nightly build #{number} {outcome}",
                Texts.Alternative(
                    $"Build #{number} {outcome}.\n\nTests: {tests}, failed: {failed}\n",
                    $"<p>Build <b>#{number}</b> {outcome}.</p>\n<table><tr><td>Tests</td><td>{tests}</td></tr>\n<tr><td>Failed</td><td>{failed}</td></tr></table>"));
            message.Headers.Add("X-Build-Number", $"{number}");
            message.Headers.Add("Auto-Submitted", "auto-generated");
            SystemFlags read = week > 3 ? SystemFlags.Seen : SystemFlags.None;
            yield return message.ToInbox().With(failed > 0 ? read | SystemFlags.Flagged : read, failed > 0 ? ["todo"] : []);
        }
    }
}
