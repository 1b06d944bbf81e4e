using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Imap.Server.Searching;

namespace ImapServer.Tests.Searching;

public sealed class ContextResultTests
{
    [Fact]
    public void Remove_SeveralRuns_CountsWithThoseBeforeGone()
    {
        var result = new ContextResult([2, 3, 5, 7, 8, 9]);

        AssertRuns(result.Remove([2, 3, 7, 9]), (1, [2, 3]), (2, [7]), (3, [9]));
        Assert.Equal([5u, 8u], result.Uids);
    }

    [Fact]
    public void Add_SeveralRuns_CountsWithThoseBeforeThere()
    {
        var result = new ContextResult([5, 8]);

        AssertRuns(result.Add([2, 3, 7, 9, 10]), (1, [2, 3]), (4, [7]), (6, [9, 10]));
        Assert.Equal([2u, 3u, 5u, 7u, 8u, 9u, 10u], result.Uids);
    }

    // Like a client without knowledge of mailbox order: it inserts and removes at the reported positions.
    [Property(MaxTest = 1000)]
    public Property Runs_DealtWithInOrder_GiveTheSameList() => Prop.ForAll(
        Gen.Choose(1, 30).ListOf().Zip(Gen.Choose(1, 30).ListOf()).ToArbitrary(),
        pair =>
        {
            List<uint> before = Ascending(pair.Item1);
            List<uint> after = Ascending(pair.Item2);
            var result = new ContextResult(before);
            List<uint> client = [.. before];
            foreach (ResultRun run in result.Remove([.. before.Except(after)]))
            {
                Assert.Equal(run.Uids, client.GetRange(run.Position - 1, run.Uids.Count));
                client.RemoveRange(run.Position - 1, run.Uids.Count);
            }

            foreach (ResultRun run in result.Add([.. after.Except(before)]))
            {
                client.InsertRange(run.Position - 1, run.Uids);
            }

            Assert.Equal(after, client);
            Assert.Equal(after, result.Uids);
            Assert.All(Enumerable.Range(1, 30), uid => Assert.Equal(after.Contains((uint)uid), result.Contains((uint)uid)));
        });

    private static List<uint> Ascending(IEnumerable<int> uids) => [.. uids.Distinct().Order().Select(uid => (uint)uid)];

    private static void AssertRuns(IReadOnlyList<ResultRun> runs, params (int Position, uint[] Uids)[] expected) =>
        Assert.Equal(expected.Select(run => $"{run.Position} {string.Join(',', run.Uids)}"), runs.Select(run => $"{run.Position} {string.Join(',', run.Uids)}"));
}
