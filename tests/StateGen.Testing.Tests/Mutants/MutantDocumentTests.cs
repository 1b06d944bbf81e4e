using System.Reflection;
using StateGen.Testing.Tests.UserCode;

namespace StateGen.Testing.Tests.Mutants;

[Trait("Time", "Long")]
public sealed class MutantDocumentTests
{
    private static string Document { get; } = File.ReadAllText(Path.Combine(
        typeof(MutantDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(each => each.Key == "StateGen.Testing.ProjectDirectory").Value!,
        "..",
        "..",
        "docs",
        "testing.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Document_ListsEachMutantWithTheLawThatFindsIt()
    {
        string[] rows = Document.Split('\n');
        Assert.All(MutantCatalogue.All.Concat(UserMutants.All), mutant => Assert.Contains($"| {mutant.Name} | `{mutant.Law}` |", rows));
    }

    [Fact]
    public void Document_ShowsTheFailureThatAMutantGives()
    {
        Mutant mutant = MutantCatalogue.All[0];
        string message = MutantCompilation.Run(mutant.Tests, mutant.File, mutant.Apply)
            .Single(failure => failure.Key.StartsWith(mutant.Law, StringComparison.Ordinal)).Value;
        Assert.Contains(message.ReplaceLineEndings("\n").Trim('\n'), Document);
    }
}
