using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.CodeFixes;

/// <summary>Finds, adds and changes the attributes of StateGen in source.</summary>
internal static class Attributes
{
    /// <summary>The attribute of a name on a declaration, with or without namespace and suffix.</summary>
    public static AttributeSyntax? Find(SyntaxNode declaration, string name) => ListsOf(declaration)
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Name.ToString().Split('.', ':').Last() is { } last
            && (last == name || last == name + "Attribute"));

    /// <summary>The attribute's name as it can be written at a place: alone where the namespace is imported.</summary>
    public static string NameAt(SemanticModel model, int position, string name) =>
        model.LookupNamespacesAndTypes(position, name: name + "Attribute")
            .Any(symbol => symbol.ContainingNamespace?.ToDisplayString() == "StateGen")
            ? name
            : $"global::StateGen.{name}";

    /// <summary>A list with one attribute, parsed so that nothing in it asks to be formatted.</summary>
    public static AttributeListSyntax List(string text) =>
        SyntaxFactory.ParseMemberDeclaration($"[{text}] int x;")!.AttributeLists[0].WithoutTrivia();

    /// <summary>Puts a list before all that a declaration has, after its comments.</summary>
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

    /// <summary>Puts a list after the last one of a type, laid out like that one.</summary>
    public static TypeDeclarationSyntax Append(TypeDeclarationSyntax type, AttributeListSyntax list)
    {
        AttributeListSyntax last = type.AttributeLists.Last();
        SyntaxTriviaList indentation = new(last.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        bool isOnLineOfItsOwn = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList trailing = last.GetTrailingTrivia();
        return type.WithAttributeLists(type.AttributeLists.Add(
            (isOnLineOfItsOwn ? list.WithLeadingTrivia(indentation) : list).WithTrailingTrivia(trailing)));
    }

    /// <summary>Sets the first argument that has no name.</summary>
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

    /// <summary>Removes an attribute from a declaration, where it has it, and its list where it is alone there.</summary>
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

    /// <summary>The named argument of an attribute.</summary>
    public static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name);

    /// <summary>The line end and indentation that put a declaration on the line below.</summary>
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
