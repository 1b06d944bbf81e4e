using System;
using System.Collections.Generic;
using System.Linq;

namespace StateGen.Generator.History;

/// <summary>Represents a line of the history, which states one fact about a type.</summary>
/// <param name="Name">The name of the type, in the format of <see cref="HistoryName"/>.</param>
/// <param name="Kind">The kind of the line.</param>
/// <param name="Number">The version, id or tag, or 0.</param>
/// <param name="Rest">The text after the number.</param>
/// <param name="Comment">The comment for readers: the name in source.</param>
internal sealed record HistoryLine(string Name, LineKind Kind, int Number, string Rest, string Comment) : IComparable<HistoryLine>
{
    /// <summary>Gets the key, which is unique among the lines of a type.</summary>
    public (LineKind Kind, int Number) Key => (Kind, Number);

    /// <summary>Gets the text of the line without its comment.</summary>
    public string Text
    {
        get
        {
            string keyword = Kind == LineKind.Type ? "" : Kind.ToString().ToLowerInvariant();
            string number = Number == 0 ? "" : $"{Number}";
            return string.Join(" ", new[] { Name, keyword, number, Rest }.Where(part => part.Length > 0));
        }
    }

    /// <summary>Gets the member ids of a version, if the line describes a version and lists them.</summary>
    public HashSet<int>? Members => Kind == LineKind.Version && Rest.Length > 0 ? MemberList.Parse(Rest.Split(' ').Skip(1)) : null;

    /// <summary>Gets the enum values by number, if the line lists them.</summary>
    public List<List<(string Number, string Name)>>? Values => Kind == LineKind.Values ? EnumValues.Parse(Rest.Split(' ')) : null;

    /// <summary>Gets the part of the line that determines the bytes. Nullability is not part of it.</summary>
    public string Layout => Member is { Nulls.Length: > 0 } member ? (this with { Rest = (member with { Nulls = "" }).ToString() }).Text : Text;

    /// <summary>Gets the layout of a member, if the line describes one.</summary>
    public MemberLayout? Member => Kind == LineKind.Member ? MemberLayout.Parse(HistoryTokenizer.Split(Rest, out _)!) : null;

    /// <summary>Parses a line. Returns <see langword="null"/> if the text is invalid.</summary>
    public static HistoryLine? Parse(string text)
    {
        if (HistoryTokenizer.Split(text, out string comment) is not { Count: > 1 } words)
        {
            return null;
        }

        (string name, string keyword) = (words[0], words[1]);
        string rest = string.Join(" ", words.Skip(1));
        string after = string.Join(" ", words.Skip(3));
        int number = 0;
        bool hasNumber = words.Count > 2 && MemberLayout.TryParse(words[2], out number) && number > 0;
        return (keyword, words.Count) switch
        {
            ("class" or "struct" or "abstract", _) when IsKind(words) => new HistoryLine(name, LineKind.Type, 0, rest, comment),
            ("union", 2) => new HistoryLine(name, LineKind.Union, 0, "", comment),
            ("carries", 2) => new HistoryLine(name, LineKind.Carries, 0, "", comment),
            ("gone", 2) => new HistoryLine(name, LineKind.Gone, 0, "", comment),
            ("version", 3) when hasNumber => new HistoryLine(name, LineKind.Version, number, "", comment),
            ("version", > 4) when hasNumber && words[3] == MemberList.Word && MemberList.Parse(words.Skip(4)) is { } ids =>
                new HistoryLine(name, LineKind.Version, number, MemberList.TextOf(ids), comment),
            ("values", > 3) when hasNumber && EnumValues.Parse(words.Skip(3)) is not null =>
                new HistoryLine(name, LineKind.Values, number, after, comment),
            ("names", > 3) when hasNumber => new HistoryLine(name, LineKind.Names, number, after, comment),
            ("retired", 3) when hasNumber => new HistoryLine(name, LineKind.Retired, number, "", comment),
            ("member", > 3) when hasNumber && MemberLayout.Parse([.. words.Skip(3)]) is not null =>
                new HistoryLine(name, LineKind.Member, number, after, comment),
            ("case", > 3) when hasNumber => new HistoryLine(name, LineKind.Case, number, after, comment),
            _ => null,
        };
    }

    /// <summary>Orders lines by name, then by <see cref="LineKind"/>, then by number, as a reader expects.</summary>
    public int CompareTo(HistoryLine other)
    {
        int order = string.CompareOrdinal(Name, other.Name);
        order = order == 0 ? Kind.CompareTo(other.Kind) : order;
        order = order == 0 ? Number.CompareTo(other.Number) : order;
        return order == 0 ? string.CompareOrdinal(Text, other.Text) : order;
    }

    public override string ToString() => Comment.Length == 0 ? Text : $"{Text} // {Comment}";

    private static bool IsKind(List<string> words)
    {
        int next = words.Count > 2 && words[2] == "references" ? 3 : 2;
        return next == words.Count || (words[next] == "extends" && next + 2 == words.Count);
    }
}
