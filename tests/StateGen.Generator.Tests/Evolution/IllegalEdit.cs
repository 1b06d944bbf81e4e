using StateGen.CodeFixes;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>Describes an edit that breaks a shipped layout.</summary>
/// <param name="Name">The name of the edit.</param>
/// <param name="Rule">The expected error.</param>
/// <param name="Fix">The fix, or <see langword="null"/> if there is no single right answer.</param>
/// <param name="Title">The title of the fix.</param>
/// <param name="Edits">Parts of the shipped source, with their replacements.</param>
internal sealed record IllegalEdit(string Name, string Rule, StateCodeFix? Fix, string Title, params (string From, string To)[] Edits)
{
    /// <summary>Gets whether values are restored as they were saved, and only their meaning differs. No law can detect that.</summary>
    public bool ChangesMeaningAlone { get; init; }

    /// <summary>Gets the shipped source.</summary>
    public string Before => IllegalEditCatalogue.Shipped;

    /// <summary>Gets the source after the edit.</summary>
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
