using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.CodeFixes;

/// <summary>Finds, adds and changes StateGen attributes in syntax.</summary>
internal static class Attributes
{
    /// <summary>Returns the attribute of a name, with or without namespace and suffix.</summary>
    public static AttributeSyntax? Find(SyntaxNode declaration, string name) => ListsOf(declaration)
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Name.ToString().Split('.', ':').Last() is { } last
            && (last == name || last == name + "Attribute"));

    /// <summary>Returns the attribute's name for a position: the simple name if the namespace is imported.</summary>
    public static string NameAt(SemanticModel model, int position, string name) =>
        model.LookupNamespacesAndTypes(position, name: name + "Attribute")
            .Any(symbol => symbol.ContainingNamespace?.ToDisplayString() == "StateGen")
            ? name
            : $"global::StateGen.{name}";

    /// <summary>Creates a list with one attribute. It is parsed from text, so the formatter does not change it.</summary>
    public static AttributeListSyntax List(string text) =>
        SyntaxFactory.ParseMemberDeclaration($"[{text}] int x;")!.AttributeLists[0].WithoutTrivia();

    /// <summary>Inserts a list before all others of a declaration, after its comments.</summary>
    public static SyntaxNode Prepend(SyntaxNode declaration, AttributeListSyntax list, SyntaxTriviaList separator)
    {
        list = list.WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(separator);
        return declaration.WithoutLeadingTrivia() switch
        {
            MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.Insert(0, list)),
            ParameterSyntax parameter => parameter.WithAttributeLists(parameter.AttributeLists.Insert(0, list)),
            _ => declaration,
        };
    }

    /// <summary>Appends a list to those of a type, with the layout of the last one.</summary>
    public static TypeDeclarationSyntax Append(TypeDeclarationSyntax type, AttributeListSyntax list)
    {
        AttributeListSyntax last = type.AttributeLists.Last();
        SyntaxTriviaList indentation = new(last.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        bool isOnLineOfItsOwn = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList trailing = last.GetTrailingTrivia();
        return type.WithAttributeLists(type.AttributeLists.Add(
            (isOnLineOfItsOwn ? list.WithLeadingTrivia(indentation) : list).WithTrailingTrivia(trailing)));
    }

    /// <summary>Sets the first positional argument.</summary>
    public static AttributeSyntax SetFirst(AttributeSyntax attribute, string value)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(value);
        AttributeArgumentListSyntax arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (arguments.Arguments.FirstOrDefault(argument => argument.NameEquals is null) is { } old)
        {
            return attribute.ReplaceNode(old.Expression, expression.WithTriviaFrom(old.Expression));
        }

        AttributeArgumentSyntax first = SyntaxFactory.AttributeArgument(expression);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return attribute.WithArgumentList(arguments.WithArguments(
            SyntaxFactory.SeparatedList(arguments.Arguments.Prepend(first), Enumerable.Repeat(comma, arguments.Arguments.Count))));
    }

    /// <summary>Sets a named argument.</summary>
    public static AttributeSyntax SetNamed(AttributeSyntax attribute, string name, string value)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(value);
        if (Named(attribute, name) is { } old)
        {
            return attribute.ReplaceNode(old.Expression, expression.WithTriviaFrom(old.Expression));
        }

        AttributeArgumentSyntax argument = SyntaxFactory.ParseAttributeArgumentList($"({name} = {value})")!.Arguments[0];
        AttributeArgumentListSyntax arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        IEnumerable<AttributeArgumentSyntax> all = arguments.Arguments.Append(argument);
        return attribute.WithArgumentList(arguments.WithArguments(
            SyntaxFactory.SeparatedList(all, Enumerable.Repeat(comma, arguments.Arguments.Count))));
    }

    /// <summary>Removes a named argument.</summary>
    public static AttributeSyntax RemoveNamed(AttributeSyntax attribute, string name) => Named(attribute, name) is { } argument
        ? attribute.WithArgumentList(attribute.ArgumentList!.WithArguments(attribute.ArgumentList.Arguments.Remove(argument)))
        : attribute;

    /// <summary>Removes an attribute from a declaration if it has it, and its list if that becomes empty.</summary>
    public static SyntaxNode Remove(SyntaxNode declaration, string name)
    {
        if (Find(declaration, name) is not { } attribute)
        {
            return declaration;
        }

        AttributeListSyntax list = (AttributeListSyntax)attribute.Parent!;
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        return list.Attributes.Count > 1
            ? declaration.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)))
            : declaration.RemoveNode(list, SyntaxRemoveOptions.KeepUnbalancedDirectives)!.WithLeadingTrivia(leading);
    }

    /// <summary>Returns a named argument of an attribute.</summary>
    public static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name);

    /// <summary>Returns the line end and indentation that move a declaration to the next line.</summary>
    public static SyntaxTriviaList LineBreak(SyntaxNode declaration)
    {
        SyntaxTrivia end = declaration.SyntaxTree.GetRoot().DescendantTrivia()
            .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        IEnumerable<SyntaxTrivia> indentation = declaration.GetLeadingTrivia()
            .Reverse()
            .TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return new SyntaxTriviaList(indentation.Prepend(end == default ? SyntaxFactory.LineFeed : end));
    }

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };
}
