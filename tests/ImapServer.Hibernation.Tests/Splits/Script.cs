using System.IO.Compression;
using System.Text;

namespace ImapServer.Hibernation.Tests.Splits;

/// <summary>Client input around the moment of hibernation.</summary>
/// <param name="Name">Its topic.</param>
/// <param name="Text">The octets, in Latin-1.</param>
/// <param name="InIdle">Whether the client is in IDLE when it begins.</param>
/// <param name="Closes">Whether the client closes its side at the end; otherwise the text ends with LOGOUT.</param>
public sealed record Script(string Name, string Text, bool InIdle = true, bool Closes = false)
{
    private const string Logout = "z LOGOUT\r\n";

    /// <summary>All scripts.</summary>
    public static IReadOnlyList<Script> All { get; } =
    [
        new("done", "DONE\r\n" + Logout),
        new("done, idle, done", "DONE\r\nb IDLE\r\nDONE\r\n" + Logout),
        new("done and idle, three times", "DONE\r\nb IDLE\r\nDONE\r\nc IDLE\r\nDONE\r\nd IDLE\r\nDONE\r\n" + Logout),
        new("done, noop", "DONE\r\nb NOOP\r\n" + Logout),
        new("done, search", "DONE\r\nb SEARCH ALL\r\n" + Logout),
        new("done, search with a literal", "DONE\r\nb SEARCH SUBJECT {7}\r\nFigures\r\n" + Logout),
        new("done, several commands", "DONE\r\nb NOOP\r\nc UID FETCH 1:* (FLAGS)\r\nd IDLE\r\nDONE\r\n" + Logout),
        new("done, an empty line", "DONE\r\n\r\n" + Logout),
        new("done, an empty line, idle", "DONE\r\n\r\nb IDLE\r\nDONE\r\n" + Logout),
        new("an empty line", "\r\nb NOOP\r\n" + Logout),
        new("garbage", "hello there\r\nb NOOP\r\n" + Logout),
        new("garbage that is not ASCII", "\u00ff\u0000\u00fe\r\n" + Logout),
        new("a command in place of done", "b NOOP\r\nc NOOP\r\n" + Logout),
        new("logout in place of done", Logout + "y LOGOUT\r\n"),
        new("less than done", "DON\r\n" + Logout),
        new("more than done", "DONE!\r\n" + Logout),
        new("a space after done", "DONE \r\n" + Logout),
        new("two carriage returns after done", "DONE\r\r\n" + Logout),
        new("a carriage return within done", "DO\rNE\r\n" + Logout),
        new("lower case", "done\r\nb idle\r\ndOnE\r\nz logout\r\n"),
        new("line feeds alone", "DONE\nb IDLE\nDONE\nz LOGOUT\n"),
        new("done, idle with an argument", "DONE\r\nb IDLE now\r\n" + Logout),
        new("done, idle with a space", "DONE\r\nb IDLE \r\n" + Logout),
        new("done, two spaces before idle", "DONE\r\nb  IDLE\r\n" + Logout),
        new("done, a word that begins like idle", "DONE\r\nb IDLES\r\n" + Logout),
        new("done, idle without a tag", "DONE\r\nIDLE\r\n" + Logout),
        new("done, idle with an invalid tag", "DONE\r\n+b IDLE\r\n(c IDLE\r\n" + Logout),
        new("done, idle with a long tag", "DONE\r\n" + new string('t', 70) + " IDLE\r\nDONE\r\n" + Logout),
        new("done, idle with a tag of odd characters", "DONE\r\na.b-c:[d]~ IDLE\r\nDONE\r\n" + Logout),
        new("done, idle, garbage", "DONE\r\nb IDLE\r\nhello\r\n" + Logout),
        new("closes in IDLE", "", Closes: true),
        new("closes within done", "DON", Closes: true),
        new("closes after done", "DONE\r\n", Closes: true),
        new("closes within the next idle", "DONE\r\nb ID", Closes: true),
        new("closes in the next idle", "DONE\r\nb IDLE\r\n", Closes: true),
        new("closes within garbage", "hello", Closes: true),
        new("no idle: logout", Logout, InIdle: false),
        new("no idle: noop", "b NOOP\r\n" + Logout, InIdle: false),
        new("no idle: idle, done", "b IDLE\r\nDONE\r\n" + Logout, InIdle: false),
        new("no idle: done", "DONE\r\n" + Logout, InIdle: false),
        new("no idle: an empty line", "\r\n" + Logout, InIdle: false),
        new("no idle: a literal", "b SEARCH SUBJECT {7}\r\nFigures\r\n" + Logout, InIdle: false),
        new("no idle: a nonsynchronizing literal", "b SEARCH SUBJECT {7+}\r\nFigures BODY {3+}\r\none\r\n" + Logout, InIdle: false),
        new("no idle: several commands", "b NOOP\r\nc FETCH 1:2 (UID FLAGS)\r\nd SEARCH ALL\r\n" + Logout, InIdle: false),
        new("no idle: line feeds alone", "b noop\nz logout\n", InIdle: false),
        new("no idle: closes within a command", "b NO", InIdle: false, Closes: true),
        new("no idle: closes within a literal", "b SEARCH SUBJECT {7}\r\nFig", InIdle: false, Closes: true),
    ];

    /// <summary>The octets.</summary>
    public byte[] Octets => Encoding.Latin1.GetBytes(Text);

    /// <summary>The command that comes right before.</summary>
    public string Prelude => InIdle ? "i IDLE\r\n" : "i NOOP\r\n";

    /// <summary>The prelude and the octets as a client with COMPRESS=DEFLATE sends them.</summary>
    /// <param name="level">How much it compresses.</param>
    public (byte[] Prelude, byte[] Octets) Deflate(CompressionLevel level)
    {
        var deflated = new MemoryStream();
        using var stream = new DeflateStream(deflated, level);
        stream.Write(Encoding.Latin1.GetBytes(Prelude));
        stream.Flush();
        byte[] prelude = deflated.ToArray();
        stream.Write(Octets);
        stream.Flush();
        return (prelude, deflated.ToArray()[prelude.Length..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The octets in pieces: whole, in two at every place, and in three at some.</summary>
    public IEnumerable<byte[][]> Pieces(int inThree) => Pieces(Octets, inThree);

    /// <summary>The same of other octets.</summary>
    public static IEnumerable<byte[][]> Pieces(byte[] octets, int inThree)
    {
        yield return [octets];
        for (int cut = 1; cut < octets.Length; cut++)
        {
            yield return [octets[..cut], octets[cut..]];
        }

        var random = new Random(octets.Length);
        for (int i = 0; i < inThree && octets.Length > 2; i++)
        {
            int first = random.Next(1, octets.Length - 1);
            int second = random.Next(first + 1, octets.Length);
            yield return [octets[..first], octets[first..second], octets[second..]];
        }
    }
}
