using System.Globalization;
using System.Text.RegularExpressions;
using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>A search that is kept up to date, as seen by a client that inserts and removes exactly at the reported positions.</summary>
internal sealed partial class ContextView(string tag, string criteria, bool byUid)
{
    public string Tag => tag;

    public string Criteria => criteria;

    public bool ByUid => byUid;

    /// <summary>The command for it.</summary>
    public string Command => byUid ? "uid search" : "search";

    /// <summary>UIDs or sequence numbers, in the order of the list.</summary>
    public List<uint> Result { get; private set; } = [];

    /// <summary>Takes in what follows the tag of an ESEARCH response.</summary>
    public void Take(string items)
    {
        Assert.Equal(byUid, items.StartsWith(" UID", StringComparison.Ordinal));
        foreach (Match item in Item().Matches(items))
        {
            switch (item.Groups[1].Value)
            {
                case "ALL":
                    Result = Set(item.Groups[2].Value);
                    break;
                case "ADDTO":
                    ForEachPair(item.Groups[2].Value, (at, set) => Result.InsertRange(at, set));
                    break;
                default:
                    ForEachPair(item.Groups[2].Value, Remove);
                    break;
            }
        }
    }

    /// <summary>Takes in an EXPUNGE: its message must have been removed by then.</summary>
    public void TakeExpunge(uint number)
    {
        if (!byUid)
        {
            Assert.DoesNotContain(number, Result);
            Result = Result.ConvertAll(other => other > number ? other - 1 : other);
        }
    }

    private void Remove(int at, List<uint> set)
    {
        Assert.Equal(set, Result.GetRange(at, set.Count));
        Result.RemoveRange(at, set.Count);
    }

    private static void ForEachPair(string pairs, Action<int, List<uint>> take)
    {
        foreach (string[] pair in pairs.Split(' ').Chunk(2))
        {
            take(int.Parse(pair[0], CultureInfo.InvariantCulture) - 1, Set(pair[1]));
        }
    }

    private static List<uint> Set(string text) => [.. SequenceSet.TryParse(text.TrimEnd())!.Resolve(0)];

    [GeneratedRegex(@"(ALL|ADDTO|REMOVEFROM) \(?([\d:, ]+)")]
    private static partial Regex Item();
}
