namespace Architecture.Tests;

public sealed class ReferencePrint
{
    [Fact]
    public void Print()
    {
        string[] p = Environment.GetEnvironmentVariable("ARCH")!.Split(',');
        bool files = Environment.GetEnvironmentVariable("ARCH_FILES") is not null;
        ProjectSources sources = ProjectSources.Read(p[0], p[1..]);
        static string F(string f) => Path.GetDirectoryName(f) is { Length: > 0 } d ? d : ".";
        using var w = new StreamWriter(Environment.GetEnvironmentVariable("ARCH_OUT")!);
        foreach (var g in sources.References().GroupBy(r => files ? (r.From, r.To) : (F(r.From), F(r.To))).OrderBy(g => g.Key))
        {
            if (g.Key.Item1 == g.Key.Item2) continue;
            w.WriteLine($"{g.Key.Item1} -> {g.Key.Item2} {g.Count()}  [{string.Join(", ", g.Select(r => r.From + ":" + r.Name).Distinct().Take(6))}]");
        }
    }
}
