using Imap.Server.Sessions;
using StateGen;

namespace ImapServer.Tests.Golden;

/// <summary>Blobs of version 3 of the session remain readable.</summary>
public sealed class Version3Tests
{
    public static TheoryData<string> Names => [.. Version3.Sessions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSessionOfToday_WritesTheGoldenBlob(string name) =>
        GoldenBlob.AssertKept(3, name, StateSerializer.Save(Version3.Sessions.All[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGoldenBlob_RestoredToday_HasTheMembersOfThen(string name)
    {
        SessionState then = Version3.Sessions.All[name];

        SessionState now = StateSerializer.Restore<SessionState>(GoldenBlob.Read(3, name));

        Assert.Equivalent(then, now, strict: true);
    }
}
