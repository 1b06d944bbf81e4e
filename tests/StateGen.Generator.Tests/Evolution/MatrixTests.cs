using System.Collections.Concurrent;
using StateGen.Generator.Tests.History;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>For every legal edit, all pairs of versions save and restore each other's blobs, and the table in the document says so.</summary>
[Trait("Time", "Long")]
public sealed class MatrixTests
{
    private const string Head = """
        | edit | versions | laws 1, 4, 5 | older blob in newer code (law 2) | newer blob in older code and back (law 3) | older blob in newer code and back |
        |---|--:|---|---|---|---|

        """;

    private static readonly ConcurrentDictionary<string, Lazy<MatrixRow>> Rows = new();

    public static TheoryData<string> Names => [.. EditCatalogue.All.Select(edit => edit.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Edit_AllPairsOfVersions_KeepTheLaws(string name)
    {
        MatrixRow row = RowOf(name);

        Assert.True(row.Failures.Count == 0, string.Join("\n\n", row.Failures));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Edit_OfWhatHasShipped_IsAcceptedByTheHistory(string name) =>
        await HistoryAssert.AcceptsAllAsync(EditCatalogue.All.Single(edit => edit.Name == name).Versions);

    [Fact]
    public void Document_SaysWhatTheRunFound() =>
        DocumentTable.AssertIs(Repository.PathOf("docs", "versioning.md"), Head + string.Concat(EditCatalogue.All.Select(edit => $"{RowOf(edit.Name)}\n")));

    [Fact]
    public void Edits_AreAtLeastTwelve_EachUnderItsOwnName() =>
        Assert.True(Names.Distinct().Count() == EditCatalogue.All.Count && EditCatalogue.All.Count >= 12);

    /// <summary>Returns the row of an edit, which is compiled and run only once for all tests.</summary>
    private static MatrixRow RowOf(string name) => Rows
        .GetOrAdd(name, name => new(() => MatrixRow.Run(EditCatalogue.All.Single(edit => edit.Name == name))))
        .Value;
}
