namespace ImapServer.Load.Mail;

/// <summary>A mail that lies in tmp/ and waits for its delivery.</summary>
/// <param name="Written">The current path.</param>
/// <param name="Target">The path in new/.</param>
internal readonly record struct Delivery(string Written, string Target)
{
    /// <summary>Delivers it. With <c>overwrite</c> this is rename(2) and nothing else.</summary>
    public void Now() => File.Move(Written, Target, overwrite: true);
}
