using Imap.Server.Sessions;
using StateGen;

namespace ImapServer.Tests.Golden;

/// <summary>Blobs of version 2 of the session remain readable.</summary>
public sealed class Version2Tests
{
    public static TheoryData<string> Names => [.. Version2.Sessions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTypesOfVersion2_WriteTheGoldenBlob(string name) =>
        GoldenBlob.AssertKept(2, name, StateSerializer.Save(Version2.Sessions.All[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGoldenBlob_RestoredToday_HasTheMembersOfThen(string name)
    {
        Version2.SessionState then = Version2.Sessions.All[name];

        SessionState now = StateSerializer.Restore<SessionState>(GoldenBlob.Read(2, name));

        Assert.Equivalent(then, now);
        Assert.Equal(0, now.BadCommands);
    }

    // As in a rollback: version 2 restores and saves a state of version 3, and version 3 gets all of it back.
    [Theory]
    [MemberData(nameof(Version3Tests.Names), MemberType = typeof(Version3Tests))]
    public void ASessionOfToday_ThatVersion2TookUpAndSaved_HasLostNothing(string name)
    {
        byte[] blob = StateSerializer.Save(Version3.Sessions.All[name]);

        Version2.SessionState then = StateSerializer.Restore<Version2.SessionState>(blob);
        SessionState again = StateSerializer.Restore<SessionState>(StateSerializer.Save(then));

        Assert.Equal(blob, StateSerializer.Save(again));
    }
}
