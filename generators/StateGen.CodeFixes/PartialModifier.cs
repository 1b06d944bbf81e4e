using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.CodeFixes;

/// <summary>Makes types partial.</summary>
internal static class PartialModifier
{
    /// <summary>Adds <c>partial</c> to a type and its containing types where it is missing.</summary>
    public static async Task AddAsync(FixSession session, TypeDeclarationSyntax type)
    {
        foreach (TypeDeclarationSyntax each in type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            await session.EditAsync(each, Add).ConfigureAwait(false);
        }
    }

    private static TypeDeclarationSyntax Add(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return type;
        }

        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count == 0)
        {
            partial = partial.WithLeadingTrivia(type.Keyword.LeadingTrivia);
            type = type.WithKeyword(type.Keyword.WithLeadingTrivia());
        }

        return type.WithModifiers(type.Modifiers.Add(partial));
    }
}
