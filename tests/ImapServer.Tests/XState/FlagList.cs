namespace ImapServer.Tests.XState;

/// <summary>A flag list as clients compare it: sorted, and without <c>\Recent</c>, which differs between sessions.</summary>
internal sealed class FlagList
{
    private static readonly Dictionary<string, FlagList> Known = [];
    private static readonly Lock KnownLock = new();

    private FlagList(string text)
    {
        string[] flags = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(flag => flag != "\\Recent").Order(StringComparer.Ordinal)];
        Assert.Equal(flags.Length, flags.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Text = string.Join(' ', flags);
        Keywords = [.. flags.Where(flag => flag[0] != '\\')];
    }

    /// <summary>The flags.</summary>
    public string Text { get; }

    /// <summary>Those of them that are keywords.</summary>
    public IReadOnlyList<string> Keywords { get; }

    /// <summary>The list between two parentheses; ten thousand messages have a few hundred different ones.</summary>
    public static FlagList Parse(ReadOnlySpan<byte> octets)
    {
        Span<char> text = octets.Length <= 256 ? stackalloc char[octets.Length] : new char[octets.Length];
        for (int i = 0; i < octets.Length; i++)
        {
            text[i] = (char)octets[i];
        }

        lock (KnownLock)
        {
            Dictionary<string, FlagList>.AlternateLookup<ReadOnlySpan<char>> lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(text, out FlagList? list))
            {
                list = new FlagList(text.ToString());
                Known.Add(text.ToString(), list);
            }

            return list;
        }
    }

    /// <summary>The list with a flag more.</summary>
    public FlagList With(string flag) =>
        Text.Split(' ').Contains(flag) ? this : Parse(System.Text.Encoding.ASCII.GetBytes($"{Text} {flag}"));
}
