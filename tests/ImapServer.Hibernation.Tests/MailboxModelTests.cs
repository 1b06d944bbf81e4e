using ImapServer.Load.Restart;

namespace ImapServer.Hibernation.Tests;

/// <summary>The model that judges the restart must detect faults itself.</summary>
public sealed class MailboxModelTests
{
    [Fact]
    public void Apply_ExpungeAndExists_FollowsTheNumbers()
    {
        MailboxModel model = Model("* 3 EXISTS", "* 1 FETCH (UID 1 FLAGS ())", "* 2 FETCH (UID 2 FLAGS ())", "* 3 FETCH (UID 3 FLAGS ())", "* 2 EXPUNGE", "* 3 EXISTS");
        MailboxModel fresh = Model("* 3 EXISTS", "* 1 FETCH (UID 1 FLAGS (\\Recent))", "* 2 FETCH (UID 3 FLAGS ())", "* 3 FETCH (UID 4 FLAGS ())");
        Assert.Null(model.DifferenceTo(fresh));
    }

    [Theory]
    [InlineData("* 2 EXISTS", "* 1 EXISTS")]
    [InlineData("* 1 EXISTS", "* 2 EXPUNGE")]
    [InlineData("* 1 EXISTS", "* 2 FETCH (FLAGS ())")]
    [InlineData("* 1 EXISTS", "* 1 FETCH (UID 1)", "* 1 FETCH (UID 2)")]
    public void Apply_WhatCannotBe_Throws(params string[] lines) => Assert.Throws<InvalidDataException>(() => Model(lines));

    [Theory]
    [InlineData("* 2 EXISTS")]
    [InlineData("* 1 EXISTS", "* 1 FETCH (UID 2 FLAGS (\\Seen))")]
    [InlineData("* 1 EXISTS", "* 1 FETCH (UID 1 FLAGS ())")]
    public void DifferenceTo_AnotherMailbox_IsTold(params string[] lines) =>
        Assert.NotNull(Model("* 1 EXISTS", "* 1 FETCH (UID 1 FLAGS (\\Seen))").DifferenceTo(Model(lines)));

    private static MailboxModel Model(params string[] lines)
    {
        var model = new MailboxModel();
        Array.ForEach(lines, model.Apply);
        return model;
    }
}
