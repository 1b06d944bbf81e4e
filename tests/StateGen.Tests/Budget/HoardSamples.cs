using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace StateGen.Tests.Budget;

/// <summary>Texts and numbers that a random search would never find.</summary>
internal static class HoardSamples
{
    private const int Count = 20;

    internal static Hoard Texts() => new()
    {
        Builders = Many(_ => new StringBuilder("to be copied")),
        Uris = Many(_ => new Uri("http://me@host:1/path/../to?query=%41#fragment")),
        NameValues = Many(_ => new NameValueCollection { { "name", "value" }, { "name", "another" }, { "other", "" } }),
        Elements = Many(_ => JsonElement.Parse("[[],[1,{}],[[]],\"\"]")),
        Documents = Many(_ => JsonDocument.Parse("[[],[1,{}],[[]],\"\"]")),
        Cultures = Many(_ => CultureInfo.GetCultureInfo("de-DE")),
        TimeZones = Many(_ => TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")),
        EndPoints = Many(_ => new DnsEndPoint("h", 1)),
        BigIntegers = Many(i => BigInteger.Pow(7, i)),
        Addresses = Many(i => (IPAddress?)new IPAddress(i)),
        PairSets = Many(_ => Enumerable.Range(0, Count).Select(i => ("key", i)).ToHashSet()),
        SortedPairs = Many(_ => new SortedSet<(string, int)>(Enumerable.Range(0, Count).Select(i => ("key", i)))),
        Lookups = Many(i => Enumerable.Range(0, Count).ToLookup(j => (long)j, j => (long)i)),
    };

    private static List<T> Many<T>(Func<int, T> make) => [.. Enumerable.Range(0, Count).Select(make)];
}
