using System;
using System.Collections.Generic;
using System.Linq;

namespace StateGen.Generator.History;

/// <summary>A line of the history, which tells one thing of one type.</summary>
/// <param name="Name">The type, as <see cref="HistoryName"/> writes it.</param>
/// <param name="Kind">What is told.</param>
/// <param name="Number">The version, id or tag, or 0.</param>
/// <param name="Rest">The text after the number.</param>
/// <param name="Comment">A comment for people: the name in source.</param>
internal sealed record HistoryLine(string Name, LineKind Kind, int Number, string Rest, string Comment) : IComparable<HistoryLine>
{
    /// <summary>What is told of: no two lines of a file have the same.</summary>
    public (LineKind Kind, int Number) Key => (Kind, Number);

    /// <summary>What the line says, without the comment.</summary>
    public string Text
    {
        get
        {
            string keyword = Kind == LineKind.Type ? "" : Kind.ToString().ToLowerInvariant();
            string number = Number == 0 ? "" : $"{Number}";
            return string.Join(" ", new[] { Name, keyword, number, Rest }.Where(part => part.Length > 0));
        }
    }

    /// <summary>The ids of the members that a version has, where the line tells of a version and lists them.</summary>
    public HashSet<int>? Members => Kind == LineKind.Version && Rest.Length > 0 ? MemberList.Parse(Rest.Split(' ').Skip(1)) : null;

    /// <summary>The values of enums by number, where the line lists such.</summary>
    public List<List<(string Number, string Name)>>? Values => Kind == LineKind.Values ? EnumValues.Parse(Rest.Split(' ')) : null;

    /// <summary>What the line says of the bytes: whether null may be there is not among it.</summary>
    public string Layout => Member is { Nulls.Length: > 0 } member ? (this with { Rest = (member with { Nulls = "" }).ToString() }).Text : Text;

    /// <summary>What is told of a member, where the line tells of one.</summary>
    public MemberLayout? Member => Kind == LineKind.Member ? MemberLayout.Parse(HistoryTokenizer.Split(Rest, out _)!) : null;

    /// <summary>The line that a text is, or <see langword="null"/> where it is none.</summary>
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

    /// <summary>By name, then in the order of <see cref="LineKind"/>, then by number: as a reader looks for it.</summary>
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
