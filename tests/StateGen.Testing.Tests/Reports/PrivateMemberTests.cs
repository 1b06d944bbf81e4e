using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Reports;

public sealed class PrivateMemberTests
{
    [Fact]
    public void With_PrivateField_SetsItAndGivesTheSameObject()
    {
        ChatSession session = new() { User = "ada" };
        Assert.Same(session, session.With<ChatSession, long>("_lastSeen", 5));
        Assert.Equal(5, session.LastSeen);
        Assert.Equal(6, session.With("ChatSession._lastSeen", 6L).LastSeen);
    }

    [Fact]
    public void With_NameOfNoMember_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new ChatSession { User = "ada" }.With("LastSeen", 5L));
        Assert.Contains("saves no member called LastSeen", error.Message);
    }
}
