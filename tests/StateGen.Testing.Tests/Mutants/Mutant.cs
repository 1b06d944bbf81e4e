namespace StateGen.Testing.Tests.Mutants;

/// <summary>A way to break generated code.</summary>
/// <param name="Name">A description of the defect.</param>
/// <param name="Law">The generated test that finds the defect, or a prefix of its name.</param>
/// <param name="Tests">The name of the test class.</param>
/// <param name="File">The generated file to change.</param>
/// <param name="Edits">Pieces of code, each with its replacement. All occurrences are replaced.</param>
public sealed record Mutant(string Name, string Law, string Tests, string File, params (string From, string To)[] Edits)
{
    /// <summary>Applies all edits to the code. Each piece must occur in it.</summary>
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
