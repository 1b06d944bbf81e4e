using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Parsing;

/// <summary>Names the local variables of generated code after the members whose values they hold.</summary>
/// <param name="suffixes">The suffixes that the generated code appends to its own names, one for each class of a hierarchy.</param>
internal sealed class LocalNames(IReadOnlyCollection<string> suffixes)
{
    /// <summary>Names that the generated code uses itself, alone or followed by a number.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "value", "writer", "reader", "bounded", "present", "layers", "hasLayer", "start", "end", "unknownLayers", "buffer", "column", "row", "rows",
    ];

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_'];

    private readonly HashSet<string> _taken = [];

    /// <summary>Returns a unique name for a member, escaped if it is a keyword.</summary>
    public string Take(string member, int id)
    {
        string name = member.TrimStart('_');
        name = name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0])
            ? "member"
            : char.ToLowerInvariant(name[0]) + name.Substring(1);
        if (IsReserved(name))
        {
            name += "Member";
        }

        while (!_taken.Add(name))
        {
            name += $"_{id}";
        }

        // A statement may begin with a local variable, and there even contextual keywords such as yield or await need escaping.
        return SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name.Escaped() : "@" + name;
    }

    private bool IsReserved(string name)
    {
        string stem = name.TrimEnd(Digits);
        return Reserved.Contains(stem) || suffixes.Any(suffix =>
            (name.EndsWith(suffix, StringComparison.Ordinal) && Reserved.Contains(name.Substring(0, name.Length - suffix.Length).TrimEnd(Digits)))
            || (stem.EndsWith(suffix, StringComparison.Ordinal) && Reserved.Contains(stem.Substring(0, stem.Length - suffix.Length).TrimEnd(Digits))));
    }
}
