namespace ImapServer.Load.Mail;

/// <summary>A mail that lies in tmp/ and waits for its delivery.</summary>
/// <param name="Written">Where it lies.</param>
/// <param name="Target">Where it belongs, in new/.</param>
internal readonly record struct Delivery(string Written, string Target)
{
    /// <summary>Delivers it. With <c>overwrite</c> this is rename(2) and nothing else.</summary>
    public void Now() => File.Move(Written, Target, overwrite: true);
}
