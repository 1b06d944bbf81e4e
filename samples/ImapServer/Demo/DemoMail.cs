using Imap.Protocol;

namespace ImapServer.Demo;

/// <summary>A message ready to be filed.</summary>
/// <param name="Mailbox">The mailbox that it goes to.</param>
/// <param name="Octets">The message with CRLF line ends.</param>
/// <param name="Received">Its internal date.</param>
internal sealed record DemoMail(string Mailbox, byte[] Octets, DateTimeOffset Received)
{
    /// <summary>The flags that it gets.</summary>
    public MessageFlags Flags { get; private init; } = MessageFlags.None;

    /// <summary>The same message with flags.</summary>
    public DemoMail With(SystemFlags flags, params string[] keywords) =>
        this with { Flags = new MessageFlags(flags, [.. keywords.Distinct().Order(StringComparer.Ordinal)]) };

    /// <summary>The same message in another mailbox.</summary>
    public DemoMail In(string mailbox) => this with { Mailbox = mailbox };
}
