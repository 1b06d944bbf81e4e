using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the methods that take over the values of retired members.</summary>
internal static class MigrationParser
{
    /// <summary>Returns the method name in a <c>[Retired]</c> attribute, or <see langword="null"/>.</summary>
    /// <remarks>Before the method is declared, <c>nameof</c> does not compile, so the name comes from the syntax.</remarks>
    public static string? NameOf(AttributeData attribute)
    {
        string? name = attribute.NamedArgument<string?>("Migrate", null);
        ExpressionSyntax? expression = name is null && attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
            ? syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Migrate")?.Expression
            : null;
        return expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call
            ? call.ArgumentList.Arguments.FirstOrDefault()?.Expression.GetLastToken().ValueText
            : name;
    }

    /// <summary>Returns the migrations of a class, by id.</summary>
    /// <param name="type">The class.</param>
    /// <param name="retired">The members that the class has retired, by id.</param>
    /// <param name="sink">Receives each diagnostic.</param>
    public static List<Migration> Parse(INamedTypeSymbol type, List<RetiredMember> retired, DiagnosticSink sink)
    {
        List<Migration> migrations = [];
        foreach (IGrouping<string, RetiredMember> group in retired.Where(member => member.Migrate is not null).GroupBy(member => member.Migrate!))
        {
            RetiredMember[] members = [.. group];
            IMethodSymbol? method = type.GetMembers(group.Key).OfType<IMethodSymbol>().FirstOrDefault(each => Takes(each, members));
            Migration migration = new(type, group.Key, members, method);
            if (Problem(type, migration, method) is { } problem)
            {
                sink.Report(DiagnosticDescriptors.InvalidMigration, members[0].Location, RetiredParser.PathOf(type, members[0].Id), group.Key, problem);
            }

            migrations.Add(migration);
        }

        return migrations;
    }

    private static string? Problem(INamedTypeSymbol type, Migration migration, IMethodSymbol? method) =>
        !SyntaxFacts.IsValidIdentifier(migration.Name) ? "that is not a valid name for a method"
        : migration.Name == type.Name ? "that is the name of the type"
        : method is null && type.GetMembers(migration.Name).Length == 0 ? null
        : method is not null && IsPartial(method) && (method.ReturnsVoid || Hierarchy.IsSame(method.ReturnType, type)) && method is { IsStatic: false, IsAsync: false } ? null
        : $"the type has another member with that name; declare the method as '{migration.Declaration}', or return the state type instead of 'void'";

    private static bool Takes(IMethodSymbol method, RetiredMember[] members) =>
        method is { Arity: 0, MethodKind: MethodKind.Ordinary }
        && method.Parameters.Length == members.Length
        && method.Parameters.Zip(members, (parameter, member) =>
            parameter.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(parameter.Type, member.Type)).All(isSame => isSame);

    /// <summary>Determines whether a method is partial. For a method in metadata, the answer is unknown and not needed.</summary>
    private static bool IsPartial(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty
        || method.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is MethodDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
