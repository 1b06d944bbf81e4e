using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0030: turns a computed property into an auto-property, or removes it from the state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CannotBeSetCodeFix)), Shared]
public sealed class CannotBeSetCodeFix : StateCodeFix
{
    private const string Remove = "Remove [Member]";
    private const string PrivateSet = "Store the value and add a private setter";
    private const string Init = "Store the value and add an init accessor";

    private protected override string DiagnosticId => DiagnosticIds.CannotBeSet;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        target.Declaration is not PropertyDeclarationSyntax property || target.Member is null || HasSetter(property) ? []
        : ValueOf(property) is not { } value || NeedsObject(target.Model, value) || !CanHold(property, target.Model) ? [Remove]
        : target.Model.GetDeclaredSymbol(property)!.ContainingType.IsReadOnly ? [Init, Remove]
        : [PrivateSet, Init, Remove];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        PropertyDeclarationSyntax property = (PropertyDeclarationSyntax)target.Declaration;
        return title == Remove
            ? session.EditAsync(property, old => Attributes.Remove(old, "Member"))
            : session.EditAsync(property, old => Hold(old, title == Init ? "init" : "private set"));
    }

    private static PropertyDeclarationSyntax Hold(PropertyDeclarationSyntax property, string setter)
    {
        string value = ValueOf(property)!.ToString();
        string head = property.WithAccessorList(null).WithExpressionBody(null).WithSemicolonToken(default).ToFullString().TrimEnd();
        return ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{head} {{ get; {setter}; }} = {value};")!)
            .WithTrailingTrivia(property.GetTrailingTrivia());
    }

    /// <summary>Determines whether a property has a setter that a derived class cannot call. Such a property stores its value.</summary>
    private static bool HasSetter(PropertyDeclarationSyntax property) => property.AccessorList?.Accessors.Count > 1;

    /// <summary>
    /// Determines whether the property can be an auto-property. An override cannot add
    /// a setter. A struct with initial values needs a constructor.
    /// </summary>
    private static bool CanHold(PropertyDeclarationSyntax property, SemanticModel model) =>
        !property.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.OverrideKeyword) || modifier.IsKind(SyntaxKind.PartialKeyword))
        && model.GetDeclaredSymbol(property)?.ContainingType is { } type
        && (type.TypeKind == TypeKind.Class || type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared));

    /// <summary>Returns the expression that the property computes, if it is only one.</summary>
    private static ExpressionSyntax? ValueOf(PropertyDeclarationSyntax property) =>
        property.ExpressionBody?.Expression
        ?? property.AccessorList?.Accessors.FirstOrDefault() switch
        {
            { ExpressionBody: { } body } => body.Expression,
            { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
            _ => null,
        };

    /// <summary>Determines whether an expression uses the object itself, so that it cannot be an initializer.</summary>
    private static bool NeedsObject(SemanticModel model, ExpressionSyntax value) => value.DescendantNodesAndSelf()
        .Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax
            || (node is IdentifierNameSyntax && !(node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
                && model.GetSymbolInfo(node).Symbol is { IsStatic: false } and (IPropertySymbol or IFieldSymbol or IMethodSymbol or IEventSymbol)));
}
