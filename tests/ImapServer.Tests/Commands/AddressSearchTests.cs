using System.Buffers;
using System.Text;
using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>FROM, TO, CC and BCC look into the addresses of the envelope (RFC 3501, section 6.4.4).</summary>
public sealed class AddressSearchTests
{
    [Theory]
    [InlineData("from \"Kees van den Berg\"", true)]
    [InlineData("from \"Berg <kees@example.org>\"", true)]
    [InlineData("from kees@example.org", true)]
    [InlineData("from \"a comment\"", false)]
    [InlineData("from \"=?utf-8\"", false)]
    [InlineData("to \"Smith, \\\"Bob\\\" J.\"", true)]
    [InlineData("to bob@example.org", true)]
    [InlineData("to \"Grüße\"", true)]
    [InlineData("to \"GRÜSSE\"", false)]
    [InlineData("to friends", true)]
    [InlineData("to \"example.org, \"", false)]
    [InlineData("cc \"Old Style\"", true)]
    [InlineData("cc old@example.org", true)]
    [InlineData("bcc \"\"", true)]
    [InlineData("bcc x", false)]
    [InlineData("header from \"a comment\"", true)]
    [InlineData("header to \"\\\\\\\"Bob\\\\\\\"\"", true)]
    [InlineData("not from kees", false)]
    public async Task Search_LooksAtNamesAndAddressesAsTheyAreRead(string criteria, bool found)
    {
        await using var server = new TestServer();
        byte[] message = Encoding.Latin1.GetBytes(
            "From: =?utf-8?q?Kees_van?= =?utf-8?q?_den_Berg?= (a comment)\r\n\t<kees@example.org>\r\n"
            + "To: \"Smith, \\\"Bob\\\" J.\" <bob@example.org>, friends: =?iso-8859-1?q?Gr=FC=DFe?= <g@example.org>;\r\n"
            + "Cc: old@example.org (Old Style)\r\nBcc:\r\n\r\nbody\r\n");
        server.Account.Open("INBOX").Append(new ReadOnlySequence<byte>(message), MessageFlags.None, null);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync($$"""
            C: s select inbox
            S: ...
            S: s OK {*}
            C: a search {{criteria}}
            S: * SEARCH{{(found ? " 1" : "")}}
            S: a OK Search completed.
            """);
    }
}
