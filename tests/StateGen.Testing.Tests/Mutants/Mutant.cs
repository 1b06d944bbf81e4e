namespace StateGen.Testing.Tests.Mutants;

/// <summary>A way to break generated code.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Law">The generated test that finds it, or how its name begins.</param>
/// <param name="Tests">The class of tests.</param>
/// <param name="File">The generated file.</param>
/// <param name="Edits">Pieces of it with what stands in their place, everywhere.</param>
public sealed record Mutant(string Name, string Law, string Tests, string File, params (string From, string To)[] Edits)
{
    /// <summary>The code with all edits made, each of which must find its place.</summary>
    public string Apply(string code)
    {
        foreach ((string from, string to) in Edits)
        {
            Assert.Contains(from, code);
            code = code.Replace(from, to);
        }

        return code;
    }

    public override string ToString() => $"{Name} -> {Law}";
}
