namespace StateGen.Tests.Api;

/// <summary>A file lists the public API, so that every change of it shows up in a review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneThatIsCheckedIn() => PublicApi.Check(typeof(StateSerializer).Assembly, "StateGen");
}
