using FsCheck.Fluent;
using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Options;

public sealed class StateTestOptionsTests
{
    [Fact]
    public void Member_WithGenerator_HoldsNothingElse()
    {
        StateSuite<ChatSession> suite = new(new StateTestOptions()
            .Member("IdleLimit", Gen.Choose(1, 3))
            .Member(typeof(ChatRoom), "Name", Gen.Constant("lobby")));

        suite.Check("idle limit", session => Assert.InRange(session.IdleLimit, 1, 3));
        suite.Check("names", session => Assert.All(session.Rooms, room => Assert.Equal("lobby", room.Name)));
    }

    [Fact]
    public void Type_WithGenerator_StandsEverywhere()
    {
        StateSuite<ChatSession> suite = new(new StateTestOptions().Type(Gen.Constant("x")));
        suite.Check("texts", session => Assert.Equal("x", session.User));
        suite.Check("items", session => Assert.All(session.Alerts, alert => Assert.Equal("x", alert)));
    }

    [Fact]
    public void Equality_ThatNothingMeets_FailsTheRoundTrip()
    {
        StateSuite<ChatSession> suite = new(new StateTestOptions().Equality<DateTimeOffset>((_, _) => false));
        StateLawException error = Assert.Throws<StateLawException>(suite.RoundTrip);
        Assert.Contains("Ignored", error.Message);
    }

    [Fact]
    public void Configure_OfGeneratedTests_IsCalled() => Assert.Equal("configured", Suites.ConfiguredTests.Suite.Generate(1, 10).Reason);
}
