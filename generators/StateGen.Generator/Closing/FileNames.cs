using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Closing;

/// <summary>
/// Contains the names that a file uses. They depend only on the text of the file, so the pipeline caches them until the file changes. The
/// semantic search, which runs after each edit, then needs few files.
/// </summary>
/// <param name="Tree">The syntax tree of the file.</param>
/// <param name="Names">The names.</param>
internal sealed record FileNames(SyntaxTree Tree, HashSet<string> Names)
{
    private static readonly HashSet<string> None = [];

    /// <summary>Returns the names that a file uses.</summary>
    public static FileNames Of(SyntaxTree tree, CancellationToken token) => new(
        tree,
        [.. tree.GetRoot(token).DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)]);

    /// <summary>Returns an empty set of names for a file that is not searched.</summary>
    public static FileNames Unread(SyntaxTree tree) => new(tree, None);
}
