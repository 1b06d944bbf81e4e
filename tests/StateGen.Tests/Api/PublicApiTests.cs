namespace StateGen.Tests.Api;

/// <summary>The public surface is listed in files that are read in reviews: a change of it must show there.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneThatIsCheckedIn() => PublicApi.Check(typeof(StateSerializer).Assembly, "StateGen");

    /// <summary>What a person types after <c>StateGen.</c> is in that namespace, and what only generated code names is hidden in editors.</summary>
    [Fact]
    public void Types_AreForPeopleOrForGeneratedCode() => Assert.All(
        typeof(StateSerializer).Assembly.GetExportedTypes(),
        type => Assert.Equal(PublicApi.IsForGeneratedCode(type) ? "StateGen.CompilerServices" : "StateGen", type.Namespace));
}
