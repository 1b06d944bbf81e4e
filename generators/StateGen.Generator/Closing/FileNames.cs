using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Closing;

/// <summary>
/// The names that a file uses. It depends on the text of the file alone, so that the compiler keeps it until somebody edits that file:
/// a search by meaning, which must run after each edit, then asks few files.
/// </summary>
/// <param name="Tree">The file.</param>
/// <param name="Names">The names.</param>
internal sealed record FileNames(SyntaxTree Tree, HashSet<string> Names)
{
    private static readonly HashSet<string> None = [];

    /// <summary>The names that a file uses.</summary>
    public static FileNames Of(SyntaxTree tree, CancellationToken token) => new(
        tree,
        [.. tree.GetRoot(token).DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)]);

    /// <summary>A file in which nobody is going to look for anything.</summary>
    public static FileNames Unread(SyntaxTree tree) => new(tree, None);
}
