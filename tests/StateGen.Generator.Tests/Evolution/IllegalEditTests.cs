using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.CodeFixes;
using StateGen.Generator.Tests.History;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>Every illegal edit is an error, the matrix detects it, and its fix satisfies the laws.</summary>
[Trait("Time", "Long")]
public sealed class IllegalEditTests
{
    public static TheoryData<string> Names => [.. IllegalEditCatalogue.All.Select(edit => edit.Name)];

    public static TheoryData<string> WithFix => [.. IllegalEditCatalogue.All.Where(edit => edit.Fix is not null).Select(edit => edit.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Edit_OfWhatHasShipped_IsAnError(string name)
    {
        IllegalEdit edit = EditOf(name);

        ImmutableArray<Diagnostic> reported = await HistoryAssert.DiagnosticsAsync(edit.After, await HistoryOfAsync(edit));

        Assert.Equal([edit.Rule], reported.Where(each => each.Severity == DiagnosticSeverity.Error).Select(each => each.Id).Distinct());
    }

    /// <summary>Without the history, there is no error. Then the matrix detects the edit, unless only a reader of the code can see it.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Edit_ThatNobodyGuards_BreaksALaw(string name)
    {
        IllegalEdit edit = EditOf(name);

        MatrixRow row = MatrixRow.Run(new Edit(edit.Name, edit.Before, edit.After), seed: 1);

        Assert.Equal("yes", row.Each);
        if (edit.ChangesMeaningAlone)
        {
            Assert.Empty(row.Failures);
        }
        else
        {
            Assert.NotEmpty(row.Failures);
            Assert.Contains("**no**", row.ToString());
        }
    }

    [Theory, MemberData(nameof(WithFix))]
    public async Task Fix_OfEdit_KeepsTheLawsAgainstWhatHasShipped(string name)
    {
        IllegalEdit edit = EditOf(name);
        HistoryTexts history = await HistoryOfAsync(edit);

        string mended = await CodeFixAssert.MendAsync(edit.Fix!, edit.Title, edit.After, history);

        Assert.All(await HistoryAssert.DiagnosticsAsync(mended, history), each => Assert.Equal("SG0060", each.Id));
        MatrixRow row = MatrixRow.Run(new Edit(edit.Name, edit.Before, mended));
        Assert.True(row.Failures.Count == 0, string.Join("\n\n", row.Failures.Prepend(mended)));
    }

    private static IllegalEdit EditOf(string name) => IllegalEditCatalogue.All.Single(edit => edit.Name == name);

    private static async Task<HistoryTexts> HistoryOfAsync(IllegalEdit edit) => new(await HistoryAssert.LinesOfAsync(edit.Before), "");
}
