using ImapServer.Searching;

namespace ImapServer.Wire;

/// <summary>Reads the return options of SEARCH (RFC 4466, section 2.6.1).</summary>
internal static class SearchReturnParser
{
    /// <summary>Reads <c>RETURN (...)</c> and the space behind it; <see langword="null"/> where the search is a plain one.</summary>
    public static SearchReturnOptions? Parse(ref CommandParser parser)
    {
        if (!parser.Follows("RETURN"))
        {
            return null;
        }

        parser.Atom();
        parser.Space();
        parser.Skip('(');
        var options = SearchReturnOptions.None;
        if (!parser.TrySkip(')'))
        {
            do
            {
                options |= Option(ref parser);
            }
            while (parser.TrySkip(' '));
            parser.Skip(')');
        }

        parser.Space();

        // An empty list asks for ALL (RFC 4731, section 3.1).
        return options == SearchReturnOptions.None ? SearchReturnOptions.All : options;
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
            _ => throw start.Expected("MIN, MAX, ALL, COUNT or SAVE"),
        };
    }
}
