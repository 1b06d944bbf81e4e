namespace ImapServer.Crash;

/// <summary>A mailbox as the client knows it.</summary>
/// <param name="Messages">The messages in order of UID.</param>
/// <param name="Validity">UIDVALIDITY; 0 until it is reported.</param>
/// <param name="UidNext">The last reported UIDNEXT.</param>
/// <param name="ModSeq">The last reported HIGHESTMODSEQ.</param>
internal sealed record Box(IReadOnlyList<Mail> Messages, uint Validity = 0, uint UidNext = 0, ulong ModSeq = 0)
{
    /// <summary>Whether a mailbox found on the server can be this one.</summary>
    public bool Fits(Box found) =>
        Messages.Count == found.Messages.Count
        && Messages.Zip(found.Messages).All(pair => pair.First.Fits(pair.Second))
        && (Validity == 0 || (Validity == found.Validity && found.UidNext >= UidNext && found.ModSeq >= ModSeq));
}
