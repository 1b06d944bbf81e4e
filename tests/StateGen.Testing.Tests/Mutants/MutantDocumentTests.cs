using System.Reflection;

namespace StateGen.Testing.Tests.Mutants;

public sealed class MutantDocumentTests
{
    [Fact]
    public void Document_ListsEachMutantWithTheLawThatFindsIt()
    {
        string project = typeof(MutantDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(each => each.Key == "StateGen.Testing.ProjectDirectory").Value!;
        string[] rows = File.ReadAllLines(Path.Combine(project, "..", "..", "docs", "testing.md"));
        Assert.All(MutantCatalogue.All, mutant => Assert.Contains($"| {mutant.Name} | `{mutant.Law}` |", rows));
    }
}
