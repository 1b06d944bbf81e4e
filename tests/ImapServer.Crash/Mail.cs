namespace ImapServer.Crash;

/// <summary>A message as the client knows it.</summary>
/// <param name="Uid">Its UID; 0 until it is reported.</param>
/// <param name="Subject">Its subject, which contains its origin.</param>
/// <param name="Flags">Its flags and keywords in order.</param>
internal sealed record Mail(uint Uid, string Subject, string Flags)
{
    /// <summary>Whether it is to be expunged.</summary>
    public bool IsDeleted => Flags.Contains("\\Deleted", StringComparison.Ordinal);

    /// <summary>Whether a message found on the server can be this one.</summary>
    public bool Fits(Mail found) => found.Subject == Subject && found.Flags == Flags && (Uid == 0 || Uid == found.Uid);

    /// <summary>Flags in the order in which they are compared.</summary>
    public static string Ordered(IEnumerable<string> flags) =>
        string.Join(' ', flags.Where(flag => flag is not ("" or "\\Recent")).Distinct().Order(StringComparer.Ordinal));
}
