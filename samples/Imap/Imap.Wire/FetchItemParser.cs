using Imap.Protocol;

namespace Imap.Wire;

/// <summary>Parses the items of FETCH (RFC 3501, section 9, <c>fetch-att</c>).</summary>
internal static class FetchItemParser
{
    /// <summary>A macro, an item, or a list of items.</summary>
    public static IReadOnlyList<FetchItem> Parse(ref CommandParser parser)
    {
        if (parser.TrySkip('('))
        {
            var items = new List<FetchItem>();
            do
            {
                CommandParser item = parser;
                items.Add(Item(ref parser, parser.ItemName(), item));
            }
            while (parser.TrySkip(' '));
            parser.Skip(')');
            return items;
        }

        CommandParser start = parser;
        string name = parser.ItemName();
        return name switch
        {
            "ALL" => [FetchItem.Flags, FetchItem.InternalDate, FetchItem.Size, FetchItem.Envelope],
            "FAST" => [FetchItem.Flags, FetchItem.InternalDate, FetchItem.Size],
            "FULL" => [FetchItem.Flags, FetchItem.InternalDate, FetchItem.Size, FetchItem.Envelope, FetchItem.Body],
            "" => throw start.Expected("a FETCH item"),
            _ => [Item(ref parser, name, start)],
        };
    }

    private static FetchItem Item(ref CommandParser parser, string name, in CommandParser start) => name switch
    {
        "FLAGS" => FetchItem.Flags,
        "UID" => FetchItem.Uid,
        "MODSEQ" => FetchItem.ModSeq,
        "INTERNALDATE" => FetchItem.InternalDate,
        "RFC822.SIZE" => FetchItem.Size,
        "ENVELOPE" => FetchItem.Envelope,
        "BODYSTRUCTURE" => FetchItem.BodyStructure,
        "BODY" when parser.Next != '[' => FetchItem.Body,
        "BODY" => Section(ref parser, setsSeen: true),
        "BODY.PEEK" => Section(ref parser, setsSeen: false),
        "RFC822" => new FetchItem(FetchDatum.Section, name, new BodySection([], BodySectionKind.All, []), SetsSeen: true),
        "RFC822.HEADER" => new FetchItem(FetchDatum.Section, name, new BodySection([], BodySectionKind.Header, [])),
        "RFC822.TEXT" => new FetchItem(FetchDatum.Section, name, new BodySection([], BodySectionKind.Text, []), SetsSeen: true),
        _ => throw start.Expected("a FETCH item such as FLAGS, ENVELOPE or BODY[]"),
    };

    private static FetchItem Section(ref CommandParser parser, bool setsSeen)
    {
        parser.Skip('[');
        var part = new List<int>();
        BodySectionKind kind = BodySectionKind.All;
        IReadOnlyList<string> fields = [];
        if (parser.Next != ']')
        {
            CommandParser start = parser;
            string rest = PartNumbers(parser.ItemName(), part, start);
            kind = Kind(rest, part.Count > 0, start);
            if (kind is BodySectionKind.HeaderFields or BodySectionKind.HeaderFieldsNot)
            {
                parser.Space();
                fields = Fields(ref parser);
            }
        }

        parser.Skip(']');
        (uint, uint)? partial = null;
        if (parser.TrySkip('<'))
        {
            uint first = parser.Number("the first octet");
            parser.Skip('.');
            partial = (first, parser.NonZero("a number of octets"));
            parser.Skip('>');
        }

        var section = new BodySection(part, kind, fields);
        return new FetchItem(FetchDatum.Section, SectionLabel.Of(section, partial?.Item1), section, setsSeen, partial);
    }

    private static string PartNumbers(string name, List<int> part, in CommandParser start)
    {
        while (name.Length > 0 && char.IsAsciiDigit(name[0]))
        {
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            string number = dot < 0 ? name : name[..dot];
            if (!int.TryParse(number, out int value) || value == 0 || part.Count == CommandLimits.Nesting || dot == name.Length - 1)
            {
                throw start.Expected("a part such as 1.2");
            }

            part.Add(value);
            name = dot < 0 ? "" : name[(dot + 1)..];
        }

        return name;
    }

    private static BodySectionKind Kind(string name, bool ofPart, in CommandParser start) => name switch
    {
        "" when ofPart => BodySectionKind.All,
        "HEADER" => BodySectionKind.Header,
        "HEADER.FIELDS" => BodySectionKind.HeaderFields,
        "HEADER.FIELDS.NOT" => BodySectionKind.HeaderFieldsNot,
        "TEXT" => BodySectionKind.Text,
        "MIME" when ofPart => BodySectionKind.Mime,
        _ => throw start.Expected("a part, HEADER, HEADER.FIELDS, HEADER.FIELDS.NOT, TEXT, or MIME after a part"),
    };

    private static List<string> Fields(ref CommandParser parser)
    {
        var fields = new List<string>();
        parser.Skip('(');
        do
        {
            fields.Add(parser.AString("the name of a header field"));
        }
        while (parser.TrySkip(' '));
        parser.Skip(')');
        return fields;
    }
}
