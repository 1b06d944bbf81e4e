using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Reads the <c>[UnknownCase]</c> of a union.</summary>
internal static class UnknownCaseParser
{
    /// <summary>The type that it names; <see langword="null"/> without the attribute, and if something is wrong with it.</summary>
    public static UnknownCaseModel? Parse(INamedTypeSymbol union, DiagnosticSink sink)
    {
        if (union.FindAttribute(AttributeNames.UnknownCase) is not { } attribute)
        {
            return null;
        }

        if (attribute.FirstArgument<INamedTypeSymbol>() is not { TypeKind: not TypeKind.Error } type)
        {
            sink.Fail(); // The compiler says what is wrong with the argument.
            return null;
        }

        ISymbol? member = CarriedMember(type);
        if (Problem(union, type, member) is { } problem)
        {
            sink.Report(DiagnosticDescriptors.InvalidUnknownCase, union, type.Name, union.Name, problem);
            return null;
        }

        return new UnknownCaseModel(type.Reference(), member!.Name.Escaped());
    }

    /// <summary>
    /// Reports the first case that holds objects whose references are preserved. Objects of a case that is carried along unread
    /// are not counted, so the numbers of later ones would mean other objects. The generator need not know: the types of
    /// others are for the analyzer to look into.
    /// </summary>
    public static void CheckReferences(INamedTypeSymbol union, DiagnosticSink sink)
    {
        if (union.FindAttribute(AttributeNames.UnknownCase)?.FirstArgument<INamedTypeSymbol>() is not { } unknown)
        {
            return;
        }

        INamedTypeSymbol? preserved = UnionParser.ParseCases(union, new DiagnosticSink(null))
            .SelectMany(one => ReachableTypes.From(one.Type))
            .FirstOrDefault(type => type.PreservesReferences());
        if (preserved is not null)
        {
            sink.Report(
                DiagnosticDescriptors.InvalidUnknownCase,
                union,
                unknown.Name,
                union.Name,
                $"a case is or holds a '{preserved.Name}', which preserves references, and what is carried along unread cannot be counted; remove [UnknownCase] or PreserveReferences");
        }
    }

    private static string? Problem(INamedTypeSymbol union, INamedTypeSymbol type, ISymbol? member) =>
        type.IsUnboundGenericType || type.IsAbstract ? "it is abstract, or its type parameters are open"
        : !UnionParser.IsKindOf(type, union) ? $"it does not derive from {union.Name}"
        : type.IsState() ? "it is a state type, whose members would be saved; remove [State]"
        : member is null ? "it has no property or field of the type UnknownCaseData that gives back what it was made of"
        : Constructor(type) is not { } constructor ? "it has no constructor that takes an UnknownCaseData and nothing else"
        : constructor.FindAttribute(AttributeNames.SetsRequiredMembers) is null && RequiredMember(type) is { } required
            ? $"it requires '{required.Name}', of which nothing is known; mark its constructor [SetsRequiredMembers]"
        : null;

    private static IMethodSymbol? Constructor(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(constructor =>
        constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
        && constructor.Parameters.Length == 1
        && IsUnknownCaseData(constructor.Parameters[0].Type));

    private static ISymbol? CarriedMember(INamedTypeSymbol type) => Hierarchy.SelfAndBases(type)
        .SelectMany(each => each.GetMembers())
        .FirstOrDefault(member => !member.IsStatic
            && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            && (member is IPropertySymbol { GetMethod: not null, IsIndexer: false } property ? IsUnknownCaseData(property.Type)
                : member is IFieldSymbol field && IsUnknownCaseData(field.Type)));

    private static ISymbol? RequiredMember(INamedTypeSymbol type) => Hierarchy.SelfAndBases(type)
        .SelectMany(each => each.GetMembers())
        .FirstOrDefault(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });

    private static bool IsUnknownCaseData(ITypeSymbol type) => type.FullName() == AttributeNames.UnknownCaseData;
}
