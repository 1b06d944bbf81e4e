using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>What a member holds in a new object.</summary>
internal static class InitialValue
{
    /// <summary>
    /// Whether a new object holds something else here than what a missing value restores to. An empty collection in a
    /// property without a setter does not count: missing and empty are the same there.
    /// </summary>
    public static bool Exists(ISymbol symbol, FormatterModel formatter)
    {
        if (symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            // A base class of another assembly does not show it; to write a layer that need not be is no mistake.
            return true;
        }

        ExpressionSyntax? value = Of(symbol);
        if (value is null || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return false;
        }

        bool isEmptyCollection = value is CollectionExpressionSyntax { Elements.Count: 0 }
            || (value is BaseObjectCreationExpressionSyntax { Initializer: null } made
                && (made.ArgumentList?.Arguments ?? []).All(argument => !formatter.HasLength && IsNoContent(argument.Expression)));
        return !(isEmptyCollection && symbol is IPropertySymbol { SetMethod: null });
    }

    /// <summary>
    /// Whether a new object has a collection here that is empty, like one that would be made for it, and that nobody else can
    /// have: it is filled, and no other is made. A constructor with a body may have put anything in its place.
    /// </summary>
    public static bool IsOwnCollection(SavedMember member) =>
        member.Formatter.CanFill
        && member.FieldName is not null
        && Of(member.Symbol) is CollectionExpressionSyntax { Elements.Count: 0 }
            or ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null }
        && HasNoConstructor(member.Restored, member.Symbol.ContainingType);

    private static bool HasNoConstructor(INamedTypeSymbol type, INamedTypeSymbol declaring) =>
        type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && (Hierarchy.IsSame(type, declaring) || type.BaseType is not { } below || HasNoConstructor(below, declaring));

    /// <summary>Whether an argument is a capacity or a comparer; what a collection is made of may be anything else.</summary>
    private static bool IsNoContent(ExpressionSyntax argument) =>
        argument.IsKind(SyntaxKind.NumericLiteralExpression)
        || (argument is MemberAccessExpressionSyntax or IdentifierNameSyntax && argument.ToString().Contains("Comparer"));

    /// <summary>The initializer of a property or field.</summary>
    public static ExpressionSyntax? Of(ISymbol symbol) => symbol.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        })
        .FirstOrDefault(expression => expression is not null);
}
