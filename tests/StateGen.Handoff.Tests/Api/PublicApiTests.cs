using StateGen.Tests.Api;

namespace StateGen.Handoff.Tests.Api;

/// <summary>The public surface is listed in a file that is read in reviews: a change of it must show there.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneThatIsCheckedIn() => PublicApi.Check(typeof(HandoffChannel).Assembly, "StateGen.Handoff");
}
