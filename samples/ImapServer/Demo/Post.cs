using MimeKit;

namespace ImapServer.Demo;

/// <summary>Builds messages, with the same octets in each run.</summary>
internal static class Post
{
    private static readonly FormatOptions Format = CreateFormat();

    /// <summary>Makes a message from a person to Robin; what differs from that is set afterwards.</summary>
    /// <param name="key">A name that no other message has: Message-Id and boundaries come from it.</param>
    /// <param name="date">When it was sent.</param>
    /// <param name="from">The sender.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="body">Its body.</param>
    public static MimeMessage Message(string key, DateTimeOffset date, Person from, string subject, MimeEntity body)
    {
        var message = new MimeMessage { Date = date, Subject = subject, Body = body, MessageId = $"{key}@mail.example.org" };
        message.From.Add(from.ToMailbox());
        message.To.Add(People.Robin.ToMailbox());
        return message;
    }

    /// <summary>Files a message in INBOX; it arrived shortly after it was sent.</summary>
    public static DemoMail ToInbox(this MimeMessage message) =>
        new("INBOX", message.ToOctets(), message.Date.AddSeconds(17));

    /// <summary>The message with CRLF line ends.</summary>
    public static byte[] ToOctets(this MimeMessage message)
    {
        if (message is { Body: MimeEntity body, MessageId: string id })
        {
            int count = 0;
            SetBoundaries(body, id[..id.IndexOf('@', StringComparison.Ordinal)], ref count);
        }

        using var stream = new MemoryStream();
        message.WriteTo(Format, stream);
        return stream.ToArray();
    }

    private static void SetBoundaries(MimeEntity entity, string key, ref int count)
    {
        if (entity is Multipart multipart)
        {
            multipart.Boundary = $"=_{key}_{++count}";
            foreach (MimeEntity part in multipart)
            {
                SetBoundaries(part, key, ref count);
            }
        }
        else if (entity is MessagePart { Message.Body: MimeEntity nested })
        {
            SetBoundaries(nested, key, ref count);
        }
    }

    private static FormatOptions CreateFormat()
    {
        FormatOptions format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
