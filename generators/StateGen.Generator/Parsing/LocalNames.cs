using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Parsing;

/// <summary>Names the local variables of generated code after the members whose values they hold.</summary>
internal sealed class LocalNames
{
    /// <summary>Names that the generated code uses itself, alone or with a number behind them.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "value", "writer", "reader", "bounded", "present", "layers", "hasLayer", "start", "end", "carriedLayers",
    ];

    private readonly HashSet<string> _taken = [];

    /// <summary>A name of its own for a member: as a keyword it comes escaped.</summary>
    public string Take(string member, int id)
    {
        string name = member.TrimStart('_');
        name = name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0])
            ? "member"
            : char.ToLowerInvariant(name[0]) + name.Substring(1);
        if (Reserved.Contains(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_')))
        {
            name += "Member";
        }

        while (!_taken.Add(name))
        {
            name += $"_{id}";
        }

        // A statement may begin with a local variable, where a word such as yield or await has a meaning of its own.
        return SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name.Escaped() : "@" + name;
    }
}
