namespace StateGen.Tests.Formatters;

public sealed class TupleTemplateTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "StateGen", "Collections", "Tuples");

    [Fact]
    public void Formatters_AreMadeByTheTemplate()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            foreach ((string name, string text) in TupleTemplate.Files)
            {
                File.WriteAllText(Path.Combine(Folder, name), text);
            }
        }

        Assert.Equal(
            TupleTemplate.Files.Select(file => file.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.g.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(TupleTemplate.Files, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(Folder, file.Name))));
    }
}
