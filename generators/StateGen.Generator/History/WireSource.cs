using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>Finds a C# type for the format in a history line (see <see cref="WireText"/>).</summary>
internal static class WireSource
{
    /// <summary>The namespaces of the types that the history records by name.</summary>
    private static readonly string[] Namespaces =
    [
        "System", "System.Buffers", "System.Collections", "System.Collections.Concurrent", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Collections.Specialized", "System.Drawing", "System.Globalization", "System.Linq",
        "System.Net", "System.Numerics", "System.Text", "System.Text.Json",
    ];

    /// <summary>Returns the fully qualified type, or <see langword="null"/> if the format does not determine it.</summary>
    /// <param name="wire">The format.</param>
    /// <param name="history">The history, which resolves state types.</param>
    public static string? TypeOf(string wire, ProjectHistory history)
    {
        return TypeOf(wire, history.Compilation, OfNamed);

        string? OfNamed(string keyword, string rest) => keyword == "custom" ? null : OfState(rest, history, OfNamed);
    }

    /// <summary>Returns the fully qualified type, or <see langword="null"/> if the format does not determine it.</summary>
    /// <param name="wire">The format.</param>
    /// <param name="compilation">The compilation, which resolves types that the history records by name.</param>
    /// <param name="ofNamed">Resolves the type after <c>state</c>, <c>struct</c>, <c>union</c> or <c>custom</c>.</param>
    public static string? TypeOf(string wire, Compilation compilation, Func<string, string, string?> ofNamed)
    {
        if (wire.Length == 0)
        {
            return null;
        }

        int space = wire.IndexOf(' ');
        string keyword = space < 0 ? "" : wire.Substring(0, space);
        string rest = wire.Substring(space + 1);
        return wire[wire.Length - 1] switch
        {
            '?' => TypeOf(wire.Substring(0, wire.Length - 1), compilation, ofNamed) is { } value ? value + "?" : null,
            ']' => TypeOf(wire.Substring(0, wire.LastIndexOf('[')), compilation, ofNamed) is { } item ? item + wire.Substring(wire.LastIndexOf('[')) : null,
            _ => keyword switch
            {
                // An enum is written as its integer.
                "enum" => TypeOf(rest, compilation, ofNamed),
                "state" or "struct" or "union" or "custom" => ofNamed(keyword, rest),
                _ => OfOther(wire, compilation, ofNamed),
            },
        };
    }

    private static string? OfState(string wire, ProjectHistory history, Func<string, string, string?> ofNamed)
    {
        if (Split(wire, history.Compilation, ofNamed, out string name) is not { } arguments)
        {
            return null;
        }

        string parameters = string.Join(",", arguments.Select((_, index) => $"T{index + 1}"));
        INamedTypeSymbol? type = history.TypesOf(arguments.Count == 0 ? name : $"{name}<{parameters}>").FirstOrDefault();
        return type is null || type.ContainingType is { IsGenericType: true } ? null
            : type.IsGenericType ? type.Reference().Split('<')[0] + InBrackets(arguments)
            : type.Reference();
    }

    private static string? OfOther(string wire, Compilation compilation, Func<string, string, string?> ofNamed)
    {
        if (Split(wire, compilation, ofNamed, out string name) is not { } arguments)
        {
            return null;
        }

        const string Generic = "global::System.Collections.Generic.";
        return name switch
        {
            "" => arguments.Count is > 1 and < 8 ? $"({string.Join(", ", arguments)})" : "global::System.ValueTuple" + InBrackets(arguments),
            "bytes" => "byte[]",
            "list" => $"{Generic}List" + InBrackets(arguments),
            "set" => $"{Generic}HashSet" + InBrackets(arguments),
            "map" => $"{Generic}Dictionary" + InBrackets(arguments),
            "nint" or "nuint" => name,
            _ when SyntaxFacts.IsPredefinedType(SyntaxFacts.GetKeywordKind(name)) => name,
            _ => Namespaces
                .Select(each => arguments.Count == 0 ? $"{each}.{name}" : $"{each}.{name}`{arguments.Count}")
                .Where(each => compilation.GetTypeByMetadataName(each) is not null)
                .Select(each => $"global::{each.Split('`')[0]}{InBrackets(arguments)}")
                .FirstOrDefault(),
        };
    }

    private static string InBrackets(IReadOnlyCollection<string> arguments) =>
        arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments)}>";

    /// <summary>Splits a format into a name and its type arguments. Returns <see langword="null"/> if an argument cannot be named.</summary>
    private static List<string>? Split(string wire, Compilation compilation, Func<string, string, string?> ofNamed, out string name)
    {
        int nameEnd = wire[0] == '"' ? HistoryTokenizer.EndOfQuote(wire, 0) + 1 : wire.IndexOfAny(['<', '(']);
        if (nameEnd < 0 || nameEnd == wire.Length)
        {
            name = wire;
            return [];
        }

        name = wire.Substring(0, nameEnd);
        if (wire[nameEnd] is not ('<' or '(') || wire[wire.Length - 1] is not ('>' or ')'))
        {
            return null;
        }

        List<string> arguments = [];
        foreach (string part in HistoryTokenizer.SplitAtCommas(wire.Substring(nameEnd + 1, wire.Length - nameEnd - 2)))
        {
            if (TypeOf(part.Trim(), compilation, ofNamed) is not { } type)
            {
                return null;
            }

            arguments.Add(type);
        }

        return arguments;
    }
}
