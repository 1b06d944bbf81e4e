namespace ImapServer.Crash;

/// <summary>The response to a command.</summary>
/// <param name="Status">The tagged response without its tag.</param>
/// <param name="Untagged">The untagged ones, a line each.</param>
internal sealed record Reply(string Status, string Untagged)
{
    /// <summary>Whether it was done.</summary>
    public bool IsOk => Status.StartsWith("OK", StringComparison.Ordinal);
}
