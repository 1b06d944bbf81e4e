namespace ImapServer.Tests.Messages;

/// <summary>Hand-written messages that several tests look at.</summary>
internal static class Samples
{
    public const string Nested = """
        Subject: nested
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=outer

        preamble
        --outer
        Content-Type: multipart/alternative; boundary="inner"

        --inner
        Content-Type: text/plain; charset=utf-8

        plain
        --inner
        Content-Type: text/html

        <p>
        html</p>
        --inner--
        epilogue of inner
        --outer
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename=a.png

        AAAA
        --outer--
        epilogue
        """;

    public const string Forward = """
        Subject: outer
        Content-Type: multipart/mixed; boundary=b

        --b

        fwd
        --b
        Content-Type: message/rfc822

        Subject: inner
        From: a@example.org

        one
        two

        --b--
        """;
}
