using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Builds the model of a union from its symbol.</summary>
internal static class UnionParser
{
    private const int MaxTag = 65535;

    /// <summary>Returns the model, or <see langword="null"/> if the union has an error.</summary>
    public static UnionModel? Parse(INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken token)
    {
        if (StateTypeParser.IsDeclaredTwice(type))
        {
            // The compiler reports it.
            return null;
        }

        DiagnosticSink sink = new(report);
        AttributeData? state = type.FindAttribute(AttributeNames.State);
        using NameScope scope = NameScope.Enter(type);
        CheckKind(type, isState: state is not null, sink);
        token.ThrowIfCancellationRequested();
        List<(int Tag, INamedTypeSymbol Type, Location?)> cases = ParseCases(type, sink);
        if (cases.Exists(one => !StubParser.HasPart(one.Type)))
        {
            sink.Fail(); // The case reports its own error.
        }

        UnknownCaseModel? unknown = UnknownCaseParser.Parse(type, sink);

        // The parser of state types reports the wire name of an abstract class.
        DiagnosticSink nameSink = type.TypeKind == TypeKind.Interface ? sink : new DiagnosticSink(null);
        string name = StateTypeParser.ParseName(type, state, nameSink);
        if (sink.HasErrors || nameSink.HasErrors)
        {
            return null;
        }

        UnionModel model = CreateModel(type, name, [.. cases.Select(one => (one.Tag, one.Type))]) with { UnknownCase = unknown };
        if (scope.Hidden is { } hidden)
        {
            sink.Report(DiagnosticDescriptors.HiddenType, type, type.Name, hidden.Name, NameScope.ReasonOf(hidden));
            return null;
        }

        return model with { Names = scope.Names };
    }

    private static void CheckKind(INamedTypeSymbol type, bool isState, DiagnosticSink sink)
    {
        if (!isState)
        {
            // Otherwise the parser of state types reports it.
            TypeDeclarations.CheckPartial(type, sink);
        }

        if (!type.IsAbstract || TypeDeclarations.Containing(type).Append(type).Any(each => each.IsFileLocal) || TypeDeclarations.TypeParameters(type).Any())
        {
            sink.Report(DiagnosticDescriptors.NotAUnion, type, type.Name);
        }

        if (StaticMembers.AbstractIn(type) is { } left)
        {
            sink.Report(DiagnosticDescriptors.StaticAbstractUnion, type, type.Name, left.Name);
        }
    }

    private static UnionModel CreateModel(INamedTypeSymbol type, string name, (int Tag, INamedTypeSymbol Type)[] cases)
    {
        FormatterAliases aliases = new();
        return new UnionModel
        {
            Namespace = TypeNames.NamespaceOf(type),
            ContainingTypes = TypeDeclarations.Around(type),
            Declaration = TypeDeclarations.Of(type),
            Name = type.Name,
            TypeName = TypeNames.OwnName(type),
            HintName = HintName.OfUnion(type),
            WireName = name,
            Cases = [.. cases.OrderBy(one => one.Tag).Select(one => CreateCase(one.Tag, one.Type, aliases))],
            Aliases = aliases.Aliases,
            Arguments = [.. cases.SelectMany(one => ArgumentParser.Of(one.Type, type.ContainingAssembly)).Distinct()],
        };
    }

    /// <summary>Returns the cases that the attributes name.</summary>
    public static List<(int Tag, INamedTypeSymbol Type, Location? Location)> ParseCases(INamedTypeSymbol union, DiagnosticSink sink)
    {
        List<(int Tag, INamedTypeSymbol Type, Location? Location)> cases = [];
        foreach (AttributeData attribute in union.GetAttributes().Where(each => each.AttributeClass?.FullName() == AttributeNames.StateUnion))
        {
            if (attribute.ConstructorArguments.Length != 2
                || attribute.ConstructorArguments[0].Value is not int tag
                || attribute.ConstructorArguments[1].Value is not INamedTypeSymbol type)
            {
                continue; // The compiler reports the arguments.
            }

            if (tag is < 1 or > MaxTag)
            {
                sink.Report(DiagnosticDescriptors.InvalidTag, union, union.Name, tag);
            }

            if (cases.Find(other => other.Tag == tag).Type is { } twin)
            {
                sink.Report(DiagnosticDescriptors.DuplicateTag, union, union.Name, tag, twin.Name, type.Name);
            }
            else if (cases.Exists(other => SymbolEqualityComparer.Default.Equals(other.Type, type)))
            {
                sink.Report(DiagnosticDescriptors.InvalidCase, union, type.Name, union.Name, "it already has a tag");
            }
            else if (InvalidCaseReason(union, type) is { } reason)
            {
                sink.Report(DiagnosticDescriptors.InvalidCase, union, type.Name, union.Name, reason);
            }

            cases.Add((tag, type, attribute.LocationOf()));
        }

        return cases;
    }

    /// <summary>Creates a case. A case that preserves references gets no alias: it writes and reads with two formatters, each named once.</summary>
    private static UnionCaseModel CreateCase(int tag, INamedTypeSymbol type, FormatterAliases aliases)
    {
        bool preservesReferences = type.PreservesReferences();
        string reference = type.Reference();
        return new UnionCaseModel(tag, reference, preservesReferences)
        {
            FormatterAlias = preservesReferences ? null : aliases.Take(type.Name, TypeModel.Library("StateFormatter", reference), type),
        };
    }

    private static string? InvalidCaseReason(INamedTypeSymbol union, INamedTypeSymbol type) =>
        !type.IsState() ? "it is not a state type; mark it [State]"
        : type.IsUnboundGenericType ? "its type parameters are open; name it with types in their place"
        : type.IsAbstract ? "it is abstract; name the classes that derive from it"
        : !IsKindOf(type, union) ? $"it does not derive from {union.Name}"
        : null;

    /// <summary>Determines whether a type derives from a union or implements it.</summary>
    public static bool IsKindOf(INamedTypeSymbol type, INamedTypeSymbol union) =>
        Hierarchy.SelfAndBases(type).Concat(type.AllInterfaces).Any(each => Hierarchy.IsSame(each, union));
}
