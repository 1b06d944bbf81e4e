using System.Globalization;
using System.Text;

namespace ImapServer.Demo;

/// <summary>Makes the files that people attach.</summary>
internal static class Papers
{
    /// <summary>A PDF of one page with one line of ASCII on it.</summary>
    public static byte[] Pdf(string line)
    {
        string drawing = $"BT /F1 18 Tf 72 720 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var references = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            references.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{references}");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>A table of comma-separated values.</summary>
    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows) + "\r\n");

    /// <summary>A meeting in the calendar format of RFC 5545.</summary>
    public static string Meeting(string method, string id, DateTimeOffset start, int minutes, string title, Person host) => string.Join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//StateGen//Demo//EN",
        $"METHOD:{method}",
        "BEGIN:VEVENT",
        $"UID:{id}@calendar.example.org",
        $"DTSTAMP:{Utc(start.AddDays(-5))}",
        $"DTSTART:{Utc(start)}",
        $"DTEND:{Utc(start.AddMinutes(minutes))}",
        $"SUMMARY:{title}",
        $"ORGANIZER:mailto:{host.Address}",
        $"ATTENDEE;RSVP=TRUE:mailto:{People.Robin.Address}",
        "END:VEVENT",
        "END:VCALENDAR",
        "");

    /// <summary>A sound of about 300 KB: a slow hum, 8 bits at 8 kHz, in the WAVE format.</summary>
    public static byte[] Hum()
    {
        const int Rate = 8000;
        const int Samples = 300_000;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + Samples);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(Samples);
        for (int i = 0; i < Samples; i++)
        {
            // A triangle wave of 100 Hz: whole numbers only, so that every machine makes the same octets.
            writer.Write((byte)(108 + Math.Abs((i % 80) - 40)));
        }

        return stream.ToArray();
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
