using System.Collections.Generic;
using System.Linq;
using System.Threading;
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

        return !(IsEmptyCollection(value, formatter) && symbol is IPropertySymbol { SetMethod: null });
    }

    /// <summary>
    /// Finds out what initializers do not tell: whether constructors, or the code of a property, give a new object something else
    /// than the default. What is not proven counts as an initial value.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="members">Its members, and those of its base classes.</param>
    /// <param name="constructor">The constructor that is called on restore, or <see langword="null"/> where the type is abstract.</param>
    /// <param name="token">Ends the work.</param>
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

    /// <summary>Whether an expression makes a collection with nothing in it.</summary>
    private static bool IsEmptyCollection(ExpressionSyntax value, FormatterModel formatter) =>
        value is CollectionExpressionSyntax { Elements.Count: 0 }
        || (value is BaseObjectCreationExpressionSyntax { Initializer: null } made
            && (made.ArgumentList?.Arguments ?? []).All(argument => !formatter.HasLength && IsNoContent(argument.Expression)));

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
        .Concat((symbol as IPropertySymbol)?.PartialImplementationPart?.DeclaringSyntaxReferences ?? [])
        .Select(reference => reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        })
        .FirstOrDefault(expression => expression is not null);
}
