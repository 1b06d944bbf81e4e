using System.Globalization;
using System.Text;
using Imap.Protocol;

namespace Imap.Wire;

/// <summary>
/// Writes a <see cref="SearchKey"/> as criteria that <see cref="SearchKeyParser"/> can parse at any later time. Sequence numbers and
/// <c>$</c> become UIDs.
/// </summary>
internal static class SearchKeyWriter
{
    /// <summary>The criteria of a key.</summary>
    public static string Write(SearchKey key) => key is SearchKey.And and ? Join(and.Keys) : One(key);

    private static string Join(IReadOnlyList<SearchKey> keys) => string.Join(' ', keys.Select(One));

    private static string One(SearchKey key) => key switch
    {
        SearchKey.All => "ALL",
        SearchKey.And and => $"({Join(and.Keys)})",
        SearchKey.Or or => $"OR {One(or.Left)} {One(or.Right)}",
        SearchKey.Not not => $"NOT {One(not.Key)}",
        SearchKey.Uid uid => uid.Uids.IsEmpty ? "NOT ALL" : $"UID {uid.Uids}",
        SearchKey.Last => "UID *",
        SearchKey.Flag flag => Flag(flag.Wanted),
        SearchKey.Keyword keyword => $"KEYWORD {keyword.Name}",
        SearchKey.Recent => "RECENT",
        SearchKey.Header header => $"HEADER {String(header.Field)} {String(header.Value)}",
        SearchKey.Address address => $"{address.Field} {String(address.Value)}",
        SearchKey.Body body => $"BODY {String(body.Value)}",
        SearchKey.Text text => $"TEXT {String(text.Value)}",
        SearchKey.InternalDate date => Comparison(date.Comparison) + Date(date.Date),
        SearchKey.SentDate date => "SENT" + Comparison(date.Comparison) + Date(date.Date),
        SearchKey.Larger larger => $"LARGER {larger.Octets}",
        SearchKey.Smaller smaller => $"SMALLER {smaller.Octets}",
        SearchKey.ModSeq modSeq => $"MODSEQ {modSeq.Value}",
        _ => throw new ArgumentException($"Cannot write the key {key.GetType().Name} as criteria.", nameof(key)),
    };

    private static string Flag(SystemFlags flag) => flag switch
    {
        SystemFlags.Answered => "ANSWERED",
        SystemFlags.Deleted => "DELETED",
        SystemFlags.Draft => "DRAFT",
        SystemFlags.Flagged => "FLAGGED",
        SystemFlags.Seen => "SEEN",
        _ => throw new ArgumentException($"Cannot write the flags {flag} as criteria.", nameof(flag)),
    };

    private static string Comparison(SearchKey.DateComparison comparison) => comparison switch
    {
        SearchKey.DateComparison.Before => "BEFORE ",
        SearchKey.DateComparison.On => "ON ",
        _ => "SINCE ",
    };

    private static string Date(DateOnly date) => date.ToString("d-MMM-yyyy", CultureInfo.InvariantCulture);

    // A quoted string cannot hold NUL and line ends; a literal can.
    private static string String(string text) => text.AsSpan().ContainsAny('\0', '\r', '\n')
        ? $"{{{Encoding.UTF8.GetByteCount(text)}+}}\r\n{text}"
        : $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
