namespace Imap.Server.Sessions;

/// <summary>Extensions that change which untagged responses the server sends (RFC 5161).</summary>
[Flags]
public enum EnabledExtensions : uint
{
    /// <summary>Plain IMAP4rev1.</summary>
    None = 0,

    /// <summary>CONDSTORE: flag updates carry MODSEQ (RFC 7162).</summary>
    CondStore = 1,

    /// <summary>QRESYNC: VANISHED in place of EXPUNGE (RFC 7162); implies CONDSTORE.</summary>
    QResync = 2,
}
