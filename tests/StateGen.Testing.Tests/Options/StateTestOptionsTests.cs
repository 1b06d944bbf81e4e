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

    [Fact]
    public void Check_WithMemberThatNothingHas_NamesIt() => AssertRefused(
        new StateTestOptions().Member("IdelLimit", Gen.Choose(1, 3)), "options.Member names IdelLimit, but neither ChatSession nor anything that it holds");

    [Fact]
    public void Check_WithMemberOfAnotherClass_NamesBoth() => AssertRefused(
        new StateTestOptions().Member(typeof(ChatRoom), "IdleLimit", Gen.Choose(1, 3)), "saves such a member of ChatRoom");

    [Fact]
    public void Check_WithMemberThatWasRetired_SaysHowToNameIt() => AssertRefused(
        new StateTestOptions().Member("Status", Gen.Constant("away")), "a retired member is named by its id: options.Retired(5, generator)");

    [Fact]
    public void Check_WithRetiredIdThatNothingHas_NamesIt() => AssertRefused(
        new StateTestOptions().Retired(77, Gen.Constant("away")), "options.Retired names id 77");

    [Fact]
    public void Check_WithNormalizationThatNothingHas_NamesIt() => AssertRefused(
        new StateTestOptions().Normalizes("Trim"), "options.Normalizes names Trim");

    [Fact]
    public void Check_WithMembersOfWhatTheStateHolds_RunsTheProperty()
    {
        StateTestOptions options = new StateTestOptions()
            .Member("Read", Gen.Constant(3UL))
            .Retired(typeof(ChatSession), 5, Gen.Constant("away"));
        int count = 0;
        new StateSuite<ChatSession>(options).Check("counting", _ => count++);
        Assert.Equal(options.MaxTest, count);
    }

    private static void AssertRefused(StateTestOptions options, string message)
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(new StateSuite<ChatSession>(options).RoundTrip);
        Assert.Contains(message, error.Message);
    }
}
