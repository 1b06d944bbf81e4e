namespace ImapServer.Tests.XState;

/// <summary>Another program that renames and deletes message files without the server.</summary>
internal sealed class MailFiles(LiveMail mail)
{
    private static readonly string[] Letters = ["", "S", "FS", "RS", "T", "D", "FRS"];

    private List<string> _names = [];
    private int _chosen;

    /// <summary>Gives a random message other flags.</summary>
    public void Rename(Random random)
    {
        int at = Choose(random);
        string name = _names[at];
        string letters = Letters[random.Next(Letters.Length)];
        string renamed = $"{name[..name.IndexOf(":2,", StringComparison.Ordinal)]}:2,{letters}";
        File.Move(Path.Combine(mail.Current, name), Path.Combine(mail.Current, renamed));
        _names[at] = renamed;
    }

    /// <summary>Removes a random message.</summary>
    public void Delete(Random random)
    {
        int at = Choose(random);
        File.Delete(Path.Combine(mail.Current, _names[at]));
        _names.RemoveAt(at);
    }

    // The server renames files too, so a name of the last listing may be gone. To list ten thousand takes its time.
    private int Choose(Random random)
    {
        if (_chosen++ % 50 == 0)
        {
            _names = [.. Directory.EnumerateFiles(mail.Current).Select(path => Path.GetFileName(path))];
        }

        while (true)
        {
            int at = random.Next(_names.Count);
            if (File.Exists(Path.Combine(mail.Current, _names[at])))
            {
                return at;
            }

            _names.RemoveAt(at);
        }
    }
}
