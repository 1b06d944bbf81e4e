namespace ImapServer;

/// <summary>The file that <c>--users</c> names.</summary>
internal static class UsersFile
{
    /// <summary>Reads the users with their passwords.</summary>
    /// <exception cref="OptionsException">It cannot be read, or a line is invalid; the message contains the line number.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OptionsException($"The users file cannot be read: {e.Message}");
        }

        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                Add(users, line, $"{path}, line {i + 1}");
            }
        }

        return users.Count > 0 ? users : throw new OptionsException($"{path} contains no user.");
    }

    // The message never contains the line, because the line contains a password.
    private static void Add(Dictionary<string, string> users, string line, string place)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == line.Length - 1)
        {
            throw new OptionsException($"{place}: expected \"name:password\".");
        }

        string name = line[..colon];
        if (name[0] == '.' || !name.All(c => char.IsAsciiLetterOrDigit(c) || "._-@+".Contains(c, StringComparison.Ordinal)))
        {
            throw new OptionsException($"{place}: a user name is made of letters, digits and . _ - @ + and does not begin with a dot.");
        }

        if (!users.TryAdd(name, line[(colon + 1)..]))
        {
            throw new OptionsException($"{place}: the user \"{name}\" is there twice.");
        }
    }
}
