using Imap.Mail;

namespace ImapServer.Tests.Messages;

public sealed class EnvelopeWriterTests
{
    [Fact]
    public void Write_PlainMessage_HasAllTenFields()
    {
        MessageContent message = Wire.Message("""
            Date: Wed, 17 Jul 1996 02:23:25 -0700 (PDT)
            From: Terry Gray <gray@example.org>
            Subject: IMAP4rev1 WG mtg summary and minutes
            To: imap@example.org
            cc: minutes@example.net, John Klensin <klensin@example.com>
            Message-Id: <B27397-0100000@example.org>

            text
            """);

        Assert.Equal(
            """("Wed, 17 Jul 1996 02:23:25 -0700 (PDT)" "IMAP4rev1 WG mtg summary and minutes" """
            + """(("Terry Gray" NIL "gray" "example.org")) (("Terry Gray" NIL "gray" "example.org")) """
            + """(("Terry Gray" NIL "gray" "example.org")) ((NIL NIL "imap" "example.org")) """
            + """((NIL NIL "minutes" "example.net")("John Klensin" NIL "klensin" "example.com")) NIL NIL """
            + "\"<B27397-0100000@example.org>\")",
            Wire.Envelope(message));
    }

    [Theory]
    [InlineData("", "NIL")]
    [InlineData("To:", "NIL")]
    [InlineData("To: <>", "NIL")]
    [InlineData("To: ann@example.org", """((NIL NIL "ann" "example.org"))""")]
    [InlineData("To: ann @ example . org", """((NIL NIL "ann" "example.org"))""")]
    [InlineData("To: ann@example.org (Ann (the first) Lee)", """(("Ann (the first) Lee" NIL "ann" "example.org"))""")]
    [InlineData("To: \"Lee, Ann\" <ann@example.org>", """(("Lee, Ann" NIL "ann" "example.org"))""")]
    [InlineData("To: \"a \\\"b\\\" c\\\\d\" <ann@example.org>", "((\"a \\\"b\\\" c\\\\d\" NIL \"ann\" \"example.org\"))")]
    [InlineData("To: Ann B. Lee <ann@example.org>", """(("Ann B. Lee" NIL "ann" "example.org"))""")]
    [InlineData("To: =?utf-8?q?J=C3=B6rg?= =?utf-8?q?_K?= <j@example.org>", """(("=?utf-8?q?J=C3=B6rg?= =?utf-8?q?_K?=" NIL "j" "example.org"))""")]
    [InlineData("To: \"ann lee\"@example.org", """((NIL NIL "ann lee" "example.org"))""")]
    [InlineData("To: <@a.example,@b.example:ann@example.org>", """((NIL "@a.example,@b.example" "ann" "example.org"))""")]
    [InlineData("To: undisclosed-recipients:;", """((NIL NIL "undisclosed-recipients" NIL)(NIL NIL NIL NIL))""")]
    [InlineData("To: The Team: ann@example.org, Bo <bo@example.org>; cy@example.org", """((NIL NIL "The Team" NIL)(NIL NIL "ann" "example.org")("Bo" NIL "bo" "example.org")(NIL NIL NIL NIL)(NIL NIL "cy" "example.org"))""")]
    [InlineData("To: root", """((NIL NIL "root" ""))""")]
    [InlineData("To: Mailer <>", """(("Mailer" NIL "" ""))""")]
    [InlineData("To: ann@example.org <ann@example.org>", """(("ann@example.org" NIL "ann" "example.org"))""")]
    [InlineData("To: ann@[192.0.2.1]", """((NIL NIL "ann" "[192.0.2.1]"))""")]
    [InlineData("To: Ann <ann@example.org", """(("Ann" NIL "ann" "example.org"))""")]
    [InlineData("To: a@example.org\n\t, b@example.org\nTo: c@example.org", """((NIL NIL "a" "example.org")(NIL NIL "b" "example.org")(NIL NIL "c" "example.org"))""")]
    public void Write_To_HasAddresses(string header, string expected)
    {
        string envelope = Wire.Envelope(Wire.Message(header + "\n\n"));

        Assert.Equal($"(NIL NIL NIL NIL NIL {expected} NIL NIL NIL NIL)", envelope);
    }

    [Fact]
    public void Write_SenderAndReplyTo_ReplaceFrom()
    {
        MessageContent message = Wire.Message("From: a@example.org\nSender: s@example.org\nReply-To: r@example.org\n\n");

        Assert.Equal(
            """(NIL NIL ((NIL NIL "a" "example.org")) ((NIL NIL "s" "example.org")) ((NIL NIL "r" "example.org")) NIL NIL NIL NIL NIL)""",
            Wire.Envelope(message));
    }

    [Fact]
    public void Write_EmptySender_IsFrom()
    {
        MessageContent message = Wire.Message("From: a@example.org\nSender:\nReply-To: \n\n");

        Assert.Equal(
            """(NIL NIL ((NIL NIL "a" "example.org")) ((NIL NIL "a" "example.org")) ((NIL NIL "a" "example.org")) NIL NIL NIL NIL NIL)""",
            Wire.Envelope(message));
    }

    [Theory]
    [InlineData("Subject:", "\"\"")]
    [InlineData("Subject: a\n b", "\"a b\"")]
    [InlineData("Subject: a\n\tb", "\"a\tb\"")]
    [InlineData("Subject : old", "\"old\"")]
    [InlineData("SUBJECT: x", "\"x\"")]
    [InlineData("Subject: say \"yes\" or \\no", "\"say \\\"yes\\\" or \\\\no\"")]
    [InlineData("Subject: caf\u00e9", "{4}\r\ncaf\u00e9")]
    [InlineData("Subject: a\rb", "{3}\r\na\rb")]
    [InlineData("Subject: a\0b", "\"ab\"")]
    [InlineData("Subject: first\nSubject: second", "\"first\"")]
    public void Write_Subject_IsRawAndUnfolded(string header, string expected)
    {
        string envelope = Wire.Envelope(Wire.Message(header + "\n\n"));

        Assert.Equal($"(NIL {expected} NIL NIL NIL NIL NIL NIL NIL NIL)", envelope);
    }

    [Fact]
    public void Write_InReplyTo_IsRaw()
    {
        MessageContent message = Wire.Message("In-Reply-To: <a@example.org>\n <b@example.org>\nMessage-ID: <c@example.org>\n\n");

        Assert.EndsWith(" \"<a@example.org> <b@example.org>\" \"<c@example.org>\")", Wire.Envelope(message));
    }
}
