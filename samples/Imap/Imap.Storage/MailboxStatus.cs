namespace Imap.Storage;

/// <summary>The figures of a mailbox at one moment, as STATUS and SELECT report them.</summary>
public sealed record MailboxStatus(
    int Messages,
    int Unseen,
    int Recent,
    uint UidNext,
    uint UidValidity,
    ulong HighestModSeq,
    IReadOnlyList<string> Keywords);
