using ImapServer.Sessions;
using StateGen;

namespace ImapServer.Tests.Golden;

/// <summary>What version 2 of the session saved is restored for ever.</summary>
public sealed class Version2Tests
{
    public static TheoryData<string> Names => [.. Version2.Sessions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSessionOfToday_WritesTheGoldenBlob(string name) =>
        GoldenBlob.AssertKept(2, name, StateSerializer.Save(Version2.Sessions.All[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGoldenBlob_RestoredToday_HasTheMembersOfThen(string name)
    {
        SessionState then = Version2.Sessions.All[name];

        SessionState now = StateSerializer.Restore<SessionState>(GoldenBlob.Read(2, name));

        Assert.Equivalent(then, now, strict: true);
    }
}
