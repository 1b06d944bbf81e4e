using Imap.Protocol;

namespace Imap.Wire;

/// <summary>Reads the return options of SEARCH (RFC 4466, section 2.6.1).</summary>
internal static class SearchReturnParser
{
    private const SearchReturnOptions Lists = SearchReturnOptions.All | SearchReturnOptions.Partial;

    /// <summary>Parses <c>RETURN (...)</c> and the following space; <see langword="null"/> for a plain search.</summary>
    public static SearchReturn? Parse(ref CommandParser parser)
    {
        if (!parser.Follows("RETURN"))
        {
            return null;
        }

        parser.Atom();
        parser.Space();
        parser.Skip('(');
        SearchReturn wanted = default;
        if (!parser.TrySkip(')'))
        {
            do
            {
                wanted = Add(wanted, ref parser);
            }
            while (parser.TrySkip(' '));
            parser.Skip(')');
        }

        parser.Space();

        // An empty list means ALL (RFC 4731, section 3.1).
        return wanted.Options == SearchReturnOptions.None ? new SearchReturn(SearchReturnOptions.All) : wanted;
    }

    private static SearchReturn Add(SearchReturn wanted, ref CommandParser parser)
    {
        CommandParser start = parser;
        SearchReturnOptions option = Option(ref parser);
        if ((option & Lists) != 0 && wanted.Wants(Lists))
        {
            throw start.Expected("no more than one ALL or PARTIAL");
        }

        wanted = wanted with { Options = wanted.Options | option };
        if (option != SearchReturnOptions.Partial)
        {
            return wanted;
        }

        parser.Space();

        // Both ends count from the first result, or both, with a minus, from the last one (RFC 9394, section 4, partial-range).
        bool fromEnd = parser.TrySkip('-');
        uint first = parser.NonZero("the place of a result, from 1");
        parser.Skip(':');
        if (fromEnd)
        {
            parser.Skip('-');
            wanted = wanted with { Options = wanted.Options | SearchReturnOptions.FromEnd };
        }

        return wanted with { PartialFirst = first, PartialLast = parser.NonZero("the place of a result, from 1") };
    }

    private static SearchReturnOptions Option(ref CommandParser parser)
    {
        CommandParser start = parser;
        return parser.Atom("a return option").ToUpperInvariant() switch
        {
            "MIN" => SearchReturnOptions.Min,
            "MAX" => SearchReturnOptions.Max,
            "ALL" => SearchReturnOptions.All,
            "COUNT" => SearchReturnOptions.Count,
            "SAVE" => SearchReturnOptions.Save,
            "PARTIAL" => SearchReturnOptions.Partial,
            "UPDATE" => SearchReturnOptions.Update,
            "CONTEXT" => SearchReturnOptions.Context,
            _ => throw start.Expected("MIN, MAX, ALL, COUNT, SAVE, PARTIAL, UPDATE or CONTEXT"),
        };
    }
}
