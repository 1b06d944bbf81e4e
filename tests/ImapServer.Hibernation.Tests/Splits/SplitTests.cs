using System.IO.Compression;
using ImapServer.Load.Processes;

namespace ImapServer.Hibernation.Tests.Splits;

/// <summary>However a line is cut into packets around the moment of hibernation, the answers are those of a server that does not hibernate.</summary>
[Trait("Time", "Long")]
public sealed class SplitTests(TwoServers servers) : IClassFixture<TwoServers>
{
    private const int InThree = 20;

    public static TheoryData<int, string> Scripts => new(Script.All.Select((script, i) => (i, script.Name)));

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task EverySplit_AroundHibernation_IsAnsweredAsWithout(int number, string name)
    {
        Script script = Script.All[number];
        await CompareAsync(script, name, [.. script.Pieces(InThree)], deflatedPrelude: null);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task EverySplit_OfCompressedOctets_IsAnsweredAsWithout(int number, string name)
    {
        // Three kinds of blocks in turns: fixed codes, stored, and what zlib takes for the best.
        Script script = Script.All[number];
        CompressionLevel level = (CompressionLevel)((number + 1) % 3);
        (byte[] prelude, byte[] octets) = script.Deflate(level);
        await CompareAsync(script, name, [.. Script.Pieces(octets, InThree)], prelude);
    }

    private async Task CompareAsync(Script script, string name, byte[][][] pieces, byte[]? deflatedPrelude)
    {
        string expected = (await PlayAsync(servers.Keeping, script, [[script.Octets]], Moment.While, deflatedPrelude: null))[0].Transcript;
        Assert.StartsWith(script.InIdle ? "+ idling\r\n" : "i OK ", expected, StringComparison.Ordinal);
        var failures = new List<string>();
        foreach (Moment moment in Enum.GetValues<Moment>())
        {
            foreach ((string told, string transcript) in await PlayAsync(servers.Hibernating, script, pieces, moment, deflatedPrelude))
            {
                if (transcript != expected)
                {
                    failures.Add($"{moment}: {told}\n  with:    {Talk.Show(transcript)}\n  without: {Talk.Show(expected)}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{name}: {failures.Count} of {3 * pieces.Length} differ:\n{string.Join('\n', failures.Take(5))}");
    }

    private static async Task<(string Told, string Transcript)[]> PlayAsync(ServerProcess server, Script script, byte[][][] pieces, Moment moment, byte[]? deflatedPrelude)
    {
        Talk[] talks = [.. pieces.Select(each => new Talk(script, each, deflatedPrelude))];
        try
        {
            await Task.WhenAll(talks.Select((talk, i) => talk.OpenAsync(server.EndPoint, TwoServers.UserOf(i))));
            if (moment == Moment.After)
            {
                await Task.WhenAll(talks.Select(talk => talk.BeginAsync(moment)));
                await server.WaitUntilHibernatedAsync([.. talks.Select(talk => talk.Port)], seconds: 30);
            }

            return await Task.WhenAll(talks.Select(async (talk, i) =>
            {
                if (moment != Moment.After)
                {
                    await talk.BeginAsync(moment);
                }

                return (talk.Told, await talk.FinishAsync(moment, new Random(i)));
            }));
        }
        finally
        {
            Array.ForEach(talks, talk => talk.Dispose());
        }
    }
}
