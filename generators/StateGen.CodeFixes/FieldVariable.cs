using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.CodeFixes;

/// <summary>Splits a field declaration with several variables, so that one of them can have its own attributes.</summary>
internal static class FieldVariable
{
    /// <summary>Separates a field from the fields that are declared with it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the field.</param>
    /// <returns>The changed type, and the declaration of the field in it.</returns>
    public static (TypeDeclarationSyntax Type, FieldDeclarationSyntax? Field) Separate(TypeDeclarationSyntax type, string name)
    {
        if (type.Members.OfType<FieldDeclarationSyntax>().FirstOrDefault(each => IndexOf(each, name) >= 0) is not { } field)
        {
            return (type, null);
        }

        SeparatedSyntaxList<VariableDeclaratorSyntax> all = field.Declaration.Variables;
        if (all.Count == 1)
        {
            return (type, field);
        }

        int index = IndexOf(field, name);
        VariableDeclaratorSyntax[][] groups = [[.. all.Take(index)], [all[index]], [.. all.Skip(index + 1)]];

        // Declarations on one line stay on that line.
        SyntaxTriviaList line = field.GetFirstToken().GetPreviousToken().TrailingTrivia.Concat(field.GetLeadingTrivia()).Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? Attributes.LineBreak(field)
            : [SyntaxFactory.Space];
        FieldDeclarationSyntax[] parts =
        [
            .. groups.Where(group => group.Length > 0).Select(group => field.WithDeclaration(field.Declaration.WithVariables(
                SyntaxFactory.SeparatedList(
                    group.Select(each => each.WithoutTrivia()),
                    Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), group.Length - 1))))),
        ];

        // Leading comments stay with the first declaration, and trailing ones with the last.
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = i == 0 ? parts[i] : parts[i].WithLeadingTrivia(line.Skip(1));
            parts[i] = i == parts.Length - 1 ? parts[i] : parts[i].WithTrailingTrivia(line[0]);
        }

        TypeDeclarationSyntax changed = type.WithMembers(type.Members.ReplaceRange(field, parts));
        return (changed, changed.Members.OfType<FieldDeclarationSyntax>().First(each => IndexOf(each, name) >= 0));
    }

    private static int IndexOf(FieldDeclarationSyntax field, string name) =>
        field.Declaration.Variables.IndexOf(each => each.Identifier.ValueText == name);
}
