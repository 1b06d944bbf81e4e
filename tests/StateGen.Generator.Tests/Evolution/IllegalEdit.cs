using StateGen.CodeFixes;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>An edit that breaks what has shipped.</summary>
/// <param name="Name">What is edited.</param>
/// <param name="Rule">The error that it gives.</param>
/// <param name="Fix">What mends it; <see langword="null"/> where there is no one right answer.</param>
/// <param name="Title">The fix by its title.</param>
/// <param name="Edits">Pieces of the shipped source, with what stands in their place.</param>
internal sealed record IllegalEdit(string Name, string Rule, StateCodeFix? Fix, string Title, params (string From, string To)[] Edits)
{
    /// <summary>Whether values are restored as they were saved, and only mean something else: no law sees that.</summary>
    public bool ChangesMeaningAlone { get; init; }

    /// <summary>The source that has shipped.</summary>
    public string Before => IllegalEditCatalogue.Shipped;

    /// <summary>The source after the edit.</summary>
    public string After
    {
        get
        {
            string source = Before;
            foreach ((string from, string to) in Edits)
            {
                Assert.Contains(from, source);
                source = source.Replace(from, to);
            }

            return source;
        }
    }
}
