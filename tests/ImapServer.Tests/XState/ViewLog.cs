namespace ImapServer.Tests.XState;

/// <summary>Which responses a client got.</summary>
internal sealed class ViewLog
{
    public int ExistsLines { get; set; }

    public int RecentLines { get; set; }

    public int FlagsLines { get; set; }

    public int Expunges { get; set; }

    /// <summary>The FETCH responses: sequence number, and the reported UID and mod-sequence.</summary>
    public List<(int Number, uint? Uid, ulong? ModSeq)> Fetches { get; } = [];

    /// <summary>All that neither EXPUNGE, VANISHED, EXISTS, RECENT, FLAGS, PERMANENTFLAGS nor FETCH is.</summary>
    public List<string> OtherLines { get; } = [];
}
