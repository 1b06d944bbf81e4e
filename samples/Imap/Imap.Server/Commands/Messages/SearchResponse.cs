using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>The responses to a search: SEARCH (RFC 3501, section 7.2.5) and ESEARCH (RFC 4731, section 3.1).</summary>
/// <param name="output">Receives the response.</param>
/// <param name="numbering">How the command names messages.</param>
/// <param name="withModSeq">Whether to return the highest mod-sequence (RFC 7162, section 3.1.5).</param>
internal sealed class SearchResponse(ResponseWriter output, MessageNumbering numbering, bool withModSeq)
{
    /// <summary>SEARCH, with a number for each message.</summary>
    public void Write(IReadOnlyList<StoredMessage> found)
    {
        output.Untagged("SEARCH");
        foreach (StoredMessage message in found)
        {
            output.Append(" "u8).Append(numbering.Of(message.Uid));
        }

        if (withModSeq && found.Count > 0)
        {
            output.Append(" (MODSEQ "u8).Append(HighestModSeq(found)).Append(")"u8);
        }

        output.EndLine();
    }

    /// <summary>ESEARCH with the requested items. An empty result omits MIN, MAX and ALL.</summary>
    public void WriteExtended(string tag, SearchResult result)
    {
        output.ExtendedSearch(tag, numbering.ByUid);
        if (result.Found.Count > 0)
        {
            WriteMessages(result);
        }

        if (result.Wanted.Wants(SearchReturnOptions.Partial))
        {
            output.Append(" PARTIAL ("u8).Append(result.Wanted.PartialRange);
            output.Append(" "u8).Append(result.Page.Count > 0 ? SetOf(result.Page) : "NIL").Append(")"u8);
        }

        if (result.Wanted.Wants(SearchReturnOptions.Count))
        {
            output.Append(" COUNT "u8).Append((ulong)result.Found.Count);
        }

        if (withModSeq && result.Selected.Count > 0)
        {
            output.Append(" MODSEQ "u8).Append(HighestModSeq(result.Selected));
        }

        output.EndLine();
    }

    private void WriteMessages(SearchResult result)
    {
        if (result.Wanted.Wants(SearchReturnOptions.Min))
        {
            output.Append(" MIN "u8).Append(numbering.Of(result.Found[0].Uid));
        }

        if (result.Wanted.Wants(SearchReturnOptions.Max))
        {
            output.Append(" MAX "u8).Append(numbering.Of(result.Found[^1].Uid));
        }

        if (result.Wanted.Wants(SearchReturnOptions.All))
        {
            output.Append(" ALL "u8).Append(SetOf(result.Found));
        }
    }

    private string SetOf(IReadOnlyList<StoredMessage> messages) => numbering.SetOf(messages.Select(message => message.Uid));

    private static ulong HighestModSeq(IReadOnlyList<StoredMessage> messages) => messages.Max(message => message.ModSeq);
}
