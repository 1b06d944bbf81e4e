using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>Formats the names of state types in the history: wire names, quoted where they could be ambiguous.</summary>
internal static class HistoryName
{
    private static readonly HashSet<string> Keywords = ["since", "fixed", "known", "canonical", "initial", "nullable", "references", "extends"];

    /// <summary>Returns the name of a declared type. A generic type has numbered type parameters, as in <c>page&lt;T1&gt;</c>.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        int count = TypeDeclarations.TypeParameters(type.OriginalDefinition).Count();
        string parameters = string.Join(",", Enumerable.Range(1, count).Select(number => $"T{number}"));
        return count == 0 ? WireName(type) : $"{WireName(type)}<{parameters}>";
    }

    /// <summary>Returns the wire name, which all constructed types of a generic type share.</summary>
    public static string WireName(INamedTypeSymbol type) =>
        Quote(StateTypeParser.ParseName(type, type.FindAttribute(AttributeNames.State), new DiagnosticSink(null)));

    /// <summary>Converts a name from the history to a C# string literal of the wire name.</summary>
    public static string Literal(string name)
    {
        string wireName = name[0] == '"' ? name.Substring(0, HistoryTokenizer.EndOfQuote(name, 0) + 1) : name.Split('<')[0];
        return wireName[0] == '"' ? wireName : SymbolDisplay.FormatLiteral(wireName, quote: true);
    }

    /// <summary>Formats a wire name for the history.</summary>
    public static string Quote(string name) =>
        name.Length > 0
        && (char.IsLetterOrDigit(name[0]) || name[0] == '_')
        && name.All(character => char.IsLetterOrDigit(character) || "._-+:/@$".Contains(character))
        && name.IndexOf("//", StringComparison.Ordinal) < 0
        && !Keywords.Contains(name)
            ? name
            : SymbolDisplay.FormatLiteral(name, quote: true);
}
