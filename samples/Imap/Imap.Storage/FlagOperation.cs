namespace Imap.Storage;

/// <summary>The flag operations of STORE (RFC 3501, section 6.4.6).</summary>
public enum FlagOperation
{
    /// <summary>FLAGS: the message has exactly the flags named.</summary>
    Replace,

    /// <summary>+FLAGS: the flags named are added.</summary>
    Add,

    /// <summary>-FLAGS: the flags named are removed.</summary>
    Remove,
}
