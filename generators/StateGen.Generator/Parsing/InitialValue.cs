using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Determines the value of a member in a new object.</summary>
internal static class InitialValue
{
    /// <summary>
    /// Determines whether a member's initial value differs from the value that a missing member restores to. An empty collection in a property
    /// without a setter does not count: there, missing and empty are the same.
    /// </summary>
    public static bool Exists(ISymbol symbol, FormatterModel formatter)
    {
        if (symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            // A base class in another assembly does not show its initializers. Writing an unnecessary layer does no harm.
            return true;
        }

        ExpressionSyntax? value = Of(symbol);
        if (value is null || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return false;
        }

        return !(IsEmptyCollection(value, formatter) && symbol is IPropertySymbol { SetMethod: null });
    }

    /// <summary>
    /// Checks whether constructors or property code give a new object a value other than
    /// the default. Whatever is not proven counts as an initial value.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="members">The members of the type and of its base classes.</param>
    /// <param name="constructor">The constructor that restoring calls, or <see langword="null"/> if the type is abstract.</param>
    /// <param name="token">Cancels the analysis.</param>
    public static void Prove(INamedTypeSymbol type, List<SavedMember> members, IMethodSymbol? constructor, CancellationToken token)
    {
        SavedMember[] open = [.. members
            .Where(member => (member.Since > 1 && !member.HasInitialValue && !member.IsRequired) || (member.Parameter is not null && member.HasSetter))];
        if (open.Length == 0)
        {
            return;
        }

        ConstructorWalk walk = ConstructorWalk.Of(type, constructor, token);
        foreach (SavedMember member in open)
        {
            if (DoubtAbout(member, walk) is { } doubt)
            {
                member.IsStored = member.Parameter is null;
                member.Doubt = member.HasInitialValue ? null : doubt;
                member.HasInitialValue |= member.Since > 1;
            }
        }
    }

    private static string? DoubtAbout(SavedMember member, ConstructorWalk walk)
    {
        if (walk.Obstacle is { } obstacle)
        {
            return obstacle;
        }

        if (walk.StorageOf(member.Symbol) is not { } storage)
        {
            return "its value is computed";
        }

        IReadOnlyList<WrittenValue> written = walk.WrittenTo(storage);
        if (member.Parameter is { } parameter)
        {
            return written.All(value => Hierarchy.IsSame(value.Parameter, parameter)) && written.Any(value => value.IsCertain)
                ? null
                : $"the constructor makes something of '{parameter.Name}'";
        }

        bool isPlace = member.Symbol is IPropertySymbol { SetMethod: null };
        bool IsNothing(WrittenValue value) =>
            value.IsDefault || (isPlace && value.Expression is { } expression && IsEmptyCollection(expression, member.Formatter));
        return Exists(storage, member.Formatter) ? $"'{storage.Name}' has an initializer"
            : !written.All(IsNothing) ? "a constructor sets it"
            : member.Formatter.CanFill && walk.IsUsed(storage) ? "a constructor may put something into it"
            : null;
    }

    /// <summary>Determines whether an expression creates an empty collection.</summary>
    private static bool IsEmptyCollection(ExpressionSyntax value, FormatterModel formatter) =>
        value is CollectionExpressionSyntax { Elements.Count: 0 }
        || (value is BaseObjectCreationExpressionSyntax { Initializer: null } made
            && (made.ArgumentList?.Arguments ?? []).All(argument => !formatter.HasLength && IsNoContent(argument.Expression)));

    /// <summary>
    /// Determines whether a new object has an empty collection here that no other code can reference. Restoring then fills it and creates no
    /// other. A constructor with a body may have replaced the collection.
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

    /// <summary>Determines whether a constructor argument is a capacity or a comparer. Any other argument may contain items.</summary>
    private static bool IsNoContent(ExpressionSyntax argument) =>
        argument.IsKind(SyntaxKind.NumericLiteralExpression)
        || (argument is MemberAccessExpressionSyntax or IdentifierNameSyntax && argument.ToString().Contains("Comparer"));

    /// <summary>Returns the initializer of a property or field.</summary>
    public static ExpressionSyntax? Of(ISymbol symbol) => symbol.DeclaringSyntaxReferences
        .Concat((symbol as IPropertySymbol)?.PartialImplementationPart?.DeclaringSyntaxReferences ?? [])
        .Select(reference => reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        })
        .FirstOrDefault(expression => expression is not null);
}
