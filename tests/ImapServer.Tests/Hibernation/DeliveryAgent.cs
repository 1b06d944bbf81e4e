namespace ImapServer.Tests.Hibernation;

/// <summary>Delivers mails to a Maildir like a delivery agent.</summary>
/// <param name="folder">The folder of the mailbox, which is created if it does not exist.</param>
internal sealed class DeliveryAgent(string folder)
{
    private static readonly string[] Parts = ["tmp", "new", "cur"];

    /// <summary>The number of delivered mails.</summary>
    public int Delivered { get; private set; }

    /// <summary>Delivers a mail. Its subject is its number.</summary>
    /// <param name="text">The body.</param>
    public void Deliver(string text = "text")
    {
        foreach (string part in Parts)
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        string name = $"1700000000.M{++Delivered:D6}P1.host";
        File.WriteAllText(Path.Combine(folder, "tmp", name), $"Subject: {Delivered}\n\n{text}\n");
        File.Move(Path.Combine(folder, "tmp", name), Path.Combine(folder, "new", name));
    }
}
