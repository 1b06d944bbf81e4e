namespace StateGen.Testing.Tests.Mutants;

public sealed class MutantTests
{
    [Theory]
    [InlineData("GameTests", "Games.Game.g.cs")]
    [InlineData("LinkTests", "Games.Link.g.cs")]
    [InlineData("ShapeTests", "Games.IShape-Union.g.cs")]
    public void GeneratedTests_OfCodeAsItIs_Pass(string tests, string file)
    {
        File.WriteAllText("/tmp/wt-testing-" + file, MutantCompilation.Source(file));
        Assert.Empty(MutantCompilation.Run(tests, file, code => code));
    }
}
