using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Parses the <c>[UnknownCase]</c> attribute of a union.</summary>
internal static class UnknownCaseParser
{
    /// <summary>Returns the type that the attribute names, or <see langword="null"/> if the attribute is missing or has an error.</summary>
    public static UnknownCaseModel? Parse(INamedTypeSymbol union, DiagnosticSink sink)
    {
        if (union.FindAttribute(AttributeNames.UnknownCase) is not { } attribute)
        {
            return null;
        }

        if (attribute.FirstArgument<INamedTypeSymbol>() is not { TypeKind: not TypeKind.Error } type)
        {
            sink.Fail(); // The compiler reports the argument.
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
    /// Reports the first case that contains objects with preserved references. Objects in an unread case are not counted, so later references
    /// would point to other objects. Only the analyzer calls this, since it visits types other than the union.
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
