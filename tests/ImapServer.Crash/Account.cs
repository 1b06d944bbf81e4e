using System.Collections.Immutable;
using System.Text;

namespace ImapServer.Crash;

/// <summary>A user's mail as the client knows it.</summary>
/// <param name="Boxes">The mailboxes by name.</param>
/// <param name="Subscribed">The names subscribed.</param>
internal sealed record Account(ImmutableSortedDictionary<string, Box> Boxes, ImmutableSortedSet<string> Subscribed)
{
    /// <summary>What every user begins with.</summary>
    public static Account Fresh { get; } = new(
        ImmutableSortedDictionary.Create<string, Box>(StringComparer.Ordinal).Add("INBOX", new Box([])),
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>The same with another mailbox of a name.</summary>
    public Account With(string name, Box box) => this with { Boxes = Boxes.SetItem(name, box) };

    /// <summary>The same with other messages in a mailbox.</summary>
    public Account With(string name, IEnumerable<Mail> messages) => With(name, Boxes[name] with { Messages = [.. messages] });

    /// <summary>Whether the server's state can be this one.</summary>
    public bool Fits(Account found) =>
        Subscribed.SetEquals(found.Subscribed)
        && Boxes.Keys.SequenceEqual(found.Boxes.Keys)
        && Boxes.All(pair => pair.Value.Fits(found.Boxes[pair.Key]));

    /// <summary>The account as lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"  subscribed: {string.Join(' ', Subscribed)}\n");
        foreach ((string name, Box box) in Boxes)
        {
            text.Append($"  {name} validity {box.Validity} next {box.UidNext} modseq {box.ModSeq}\n");
            foreach (Mail mail in box.Messages)
            {
                text.Append($"    {mail.Uid} {mail.Subject} ({mail.Flags})\n");
            }
        }

        return text.ToString();
    }
}
