namespace StateGen.Testing.Tests.Mutants;

/// <summary>The generated tests can fail: they find each mutant of the generated code.</summary>
[Trait("Time", "Long")]
public sealed class MutantTests
{
    public static TheoryData<string> Names => [.. MutantCatalogue.All.Select(mutant => mutant.Name)];

    [Theory]
    [InlineData("GameTests", "Games.Game.g.cs")]
    [InlineData("LinkTests", "Games.Link.g.cs")]
    [InlineData("AccountTests", "Games.Account.g.cs")]
    [InlineData("NoteTests", "Games.INote-Union.g.cs")]
    [InlineData("TrackTests", "Games.Point.g.cs")]
    [InlineData("ShapeTests", "Games.IShape-Union.g.cs")]
    public void GeneratedTests_OfCodeAsItIs_Pass(string tests, string file) =>
        Assert.Empty(MutantCompilation.Run(tests, file, code => code));

    [Theory, MemberData(nameof(Names))]
    public void GeneratedTests_OfMutant_Fail(string name)
    {
        Mutant mutant = MutantCatalogue.All.Single(each => each.Name == name);

        IReadOnlyDictionary<string, string> failed = MutantCompilation.Run(mutant.Tests, mutant.File, mutant.Apply);

        Assert.Contains(failed, failure => failure.Key.StartsWith(mutant.Law, StringComparison.Ordinal));
        Assert.All(failed.Values, message => Assert.Contains("state = new global::Games.", message));
    }

    [Fact]
    public void Mutants_AreAtLeastTwenty_EachUnderItsOwnName() =>
        Assert.True(Names.Distinct().Count() == MutantCatalogue.All.Count && MutantCatalogue.All.Count >= 20);
}
