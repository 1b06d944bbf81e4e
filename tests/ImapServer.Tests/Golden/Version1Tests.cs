using Imap.Server.Sessions;
using StateGen;

namespace ImapServer.Tests.Golden;

/// <summary>Blobs of version 1 of the session remain readable.</summary>
public sealed class Version1Tests
{
    public static TheoryData<string> Names => [.. Version1.Sessions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTypesOfVersion1_WriteTheGoldenBlob(string name) =>
        GoldenBlob.AssertKept(1, name, StateSerializer.Save(Version1.Sessions.All[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGoldenBlob_RestoredToday_HasTheMembersOfThen(string name)
    {
        Version1.SessionState then = Version1.Sessions.All[name];

        SessionState now = StateSerializer.Restore<SessionState>(GoldenBlob.Read(1, name));

        Assert.Equal(then.User, now.User);
        Assert.Equal(then.Enabled, (uint)now.Enabled);
        Assert.Equal(then.IdleTag, now.IdleTag);
        Assert.Equal(then.Identified, now.Identified);
        Assert.Equal(then.Mailbox is null, now.Mailbox is null);
        Assert.Equal(then.Mailbox?.MailboxId, now.Mailbox?.MailboxId);
        Assert.Equal(then.Mailbox?.UidValidity, now.Mailbox?.UidValidity);
        Assert.Equal(then.Mailbox?.UidNext, now.Mailbox?.UidNext);
        Assert.Equal(then.Mailbox?.ModSeq, now.Mailbox?.ModSeq);
        Assert.Equal(then.Mailbox?.ReadOnly, now.Mailbox?.ReadOnly);
        Assert.Equal(
            then.Mailbox?.PendingExpunges?.Select(range => (range.First, range.Last)),
            now.Mailbox?.PendingExpunges?.Select(range => (range.First, range.Last)));
        Assert.Equal(
            then.Mailbox?.Recent?.Select(range => (range.First, range.Last)),
            now.Mailbox?.Recent?.Select(range => (range.First, range.Last)));
        Assert.Null(now.SavedSearch);
        Assert.Null(now.Contexts);
    }

    // Version 1 reads the members that it knows and writes the others back unchanged.
    [Theory]
    [MemberData(nameof(Version3Tests.Names), MemberType = typeof(Version3Tests))]
    public void ASessionOfToday_ThatVersion1TookUpAndSaved_HasLostNothing(string name)
    {
        byte[] blob = StateSerializer.Save(Version3.Sessions.All[name]);

        Version1.SessionState then = StateSerializer.Restore<Version1.SessionState>(blob);
        SessionState again = StateSerializer.Restore<SessionState>(StateSerializer.Save(then));

        Assert.Equal(Version3.Sessions.All[name].User, then.User);
        Assert.Equal(blob, StateSerializer.Save(again));
    }
}
