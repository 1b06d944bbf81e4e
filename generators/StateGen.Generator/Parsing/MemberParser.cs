using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the saved members of a type and checks each.</summary>
internal static class MemberParser
{
    /// <summary>The highest id of a member.</summary>
    public const int MaxId = 65535;

    /// <summary>The members with <c>[Member]</c> that a type declares itself, by id.</summary>
    /// <param name="type">The type.</param>
    /// <param name="restored">The type itself, or the one that derives from it and is to be restored.</param>
    /// <param name="version">The type's version.</param>
    /// <param name="retired">The members that it has retired, whose ids are taken.</param>
    /// <param name="sink">Is told what is wrong.</param>
    public static List<SavedMember> Parse(INamedTypeSymbol type, INamedTypeSymbol restored, int version, List<RetiredMember> retired, DiagnosticSink sink)
    {
        List<SavedMember> members = [];
        List<ISymbol> unmarked = [];
        foreach (ISymbol symbol in type.GetMembers())
        {
            if (symbol is not (IPropertySymbol or IFieldSymbol) || symbol.IsImplicitlyDeclared && !IsPositional(symbol))
            {
                continue;
            }

            if (FindAttribute(type, symbol, AttributeNames.Member) is { } attribute)
            {
                if (ParseMember(type, symbol, attribute, version, restored, sink) is { } member)
                {
                    members.Add(member);
                }
            }
            else if (HoldsState(symbol))
            {
                unmarked.Add(symbol);
            }
        }

        foreach (IParameterSymbol parameter in MarkedParameters(type))
        {
            sink.Report(DiagnosticDescriptors.NotInstanceData, parameter, Path(type, parameter), "a parameter");
        }

        members.Sort((left, right) => left.Id.CompareTo(right.Id));
        int next = NextFreeId(members, retired);
        CheckIds(members, next, sink);
        RetiredParser.CheckIds(members, retired, next, sink);
        foreach (ISymbol symbol in unmarked)
        {
            ReportMissingId(type, symbol, members, next, sink);
        }

        return members;
    }

    /// <summary>Reports state without an id. Where a saved property carries it, an id of its own would save it twice.</summary>
    private static void ReportMissingId(INamedTypeSymbol type, ISymbol symbol, List<SavedMember> members, int next, DiagnosticSink sink)
    {
        if (sink.IsHeard && new CarriedStorage(type, CancellationToken.None).CarrierOf(symbol, members) is { } carrier)
        {
            sink.Report(
                DiagnosticDescriptors.MissingId,
                symbol,
                DiagnosticProperties.With(carrier.Name),
                Path(type, symbol),
                $"and '{carrier.Name}' saves its value already; mark it [StateIgnore]");
        }
        else
        {
            sink.Report(
                DiagnosticDescriptors.MissingId,
                symbol,
                DiagnosticProperties.With(next),
                Path(type, symbol),
                $"so it would be lost; add [Member({next})] to save it or [StateIgnore] to leave it out");
        }
    }

    /// <summary>Reports members with <c>[Member]</c> of a type that is no state type.</summary>
    public static void CheckOutsideState(INamedTypeSymbol type, DiagnosticSink sink)
    {
        foreach (ISymbol symbol in type.GetMembers())
        {
            if (symbol is IPropertySymbol or IFieldSymbol && FindAttribute(type, symbol, AttributeNames.Member) is not null)
            {
                sink.Report(
                    DiagnosticDescriptors.MemberOutsideState, symbol, DiagnosticProperties.With(type), Path(type, symbol), type.Name);
            }
        }
    }

    private static SavedMember? ParseMember(
        INamedTypeSymbol type, ISymbol symbol, AttributeData attribute, int version, INamedTypeSymbol restored, DiagnosticSink sink)
    {
        string path = Path(type, symbol);
        int id = attribute.FirstArgument<int>();
        int since = attribute.NamedArgument("Since", 1);
        KnownValuesModel? known = KnownValuesParser.Parse(type, symbol, path, sink);
        FormatterOptions options = new(
            attribute.NamedArgument("Fixed", false),
            attribute.NamedArgument("Canonical", false),
            known?.Name,
            type.ContainingAssembly);
        if (id is < 1 or > MaxId)
        {
            sink.Report(DiagnosticDescriptors.InvalidId, symbol, path, id);
        }

        if (since < 1 || since > version)
        {
            sink.Report(
                DiagnosticDescriptors.InvalidSince, symbol, DiagnosticProperties.With(type, since), path, since, type.Name, version);
        }

        if (NotInstanceDataReason(symbol) is { } reason)
        {
            sink.Report(DiagnosticDescriptors.NotInstanceData, symbol, path, reason);
            return null;
        }

        ITypeSymbol memberType = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
        FormatterModel? formatter = CustomFormatters.OfMember(symbol, memberType, out INamedTypeSymbol? misfit);
        if (misfit is not null)
        {
            sink.Report(DiagnosticDescriptors.InvalidFormatter, symbol, path, misfit.Name, memberType.ToDisplayString());
            return null;
        }

        ITypeSymbol? unsupported = null;
        formatter ??= FormatterResolver.Resolve(memberType, options, out unsupported);
        if (formatter is null)
        {
            UnsupportedMember.Report(unsupported!, symbol, path, sink);
            return null;
        }

        if (options.IsFixed && !FormatterResolver.CanBeFixed(memberType))
        {
            sink.Report(DiagnosticDescriptors.CannotBeFixed, symbol, path, memberType.ToDisplayString());
        }

        if (options.IsCanonical && !FormatterResolver.CanBeCanonical(memberType))
        {
            sink.Report(DiagnosticDescriptors.CannotBeCanonical, symbol, path, memberType.ToDisplayString());
        }

        if (known is not null && !FormatterResolver.CanHaveKnownValues(memberType))
        {
            sink.Report(
                DiagnosticDescriptors.InvalidKnownValues, symbol, path, $"is a '{memberType.ToDisplayString()}', in which no string is; remove the attribute");
        }

        SavedMember member = new(symbol, memberType, id, since, formatter)
        {
            IsFixed = options.IsFixed,
            IsCanonical = options.IsCanonical,
            Known = known,
            IsSensitive = FindAttribute(type, symbol, AttributeNames.Sensitive) is not null,
            HasInitialValue = InitialValue.Exists(symbol, formatter),
            MayBeNull = memberType.NullableAnnotation == NullableAnnotation.Annotated
                && !symbol.DeclaringSyntaxReferences.IsEmpty
                && InitialValue.Of(symbol) is null,
            Restored = restored,
        };
        if (!member.IsSensitive && SecretCheck.LooksSecret(symbol, memberType))
        {
            sink.Report(DiagnosticDescriptors.SecretNotMarked, symbol, path);
        }

        return member;
    }

    private static void CheckIds(List<SavedMember> members, int next, DiagnosticSink sink)
    {
        for (int i = 1; i < members.Count; i++)
        {
            if (members[i].Id == members[i - 1].Id)
            {
                ISymbol symbol = members[i].Symbol;
                sink.Report(
                    DiagnosticDescriptors.DuplicateId,
                    symbol,
                    DiagnosticProperties.With(next),
                    Path(symbol.ContainingType, symbol),
                    members[i].Id,
                    members[i - 1].Symbol.Name,
                    next);
            }
        }
    }

    /// <summary>The id after the highest; where that is the highest there is, one that was left out.</summary>
    private static int NextFreeId(List<SavedMember> members, List<RetiredMember> retired)
    {
        HashSet<int> taken = [.. members.Select(member => member.Id).Concat(retired.Select(member => member.Id)).Where(id => id is >= 1 and <= MaxId)];
        int highest = taken.Append(0).Max();
        return highest < MaxId ? highest + 1 : Enumerable.Range(1, MaxId).FirstOrDefault(id => !taken.Contains(id));
    }

    /// <summary>Whether a member without an attribute would be lost: a field, or a property with a field behind it.</summary>
    private static bool HoldsState(ISymbol symbol)
    {
        if (symbol.IsStatic || symbol.FindAttribute(AttributeNames.StateIgnore) is not null)
        {
            return false;
        }

        return symbol switch
        {
            IFieldSymbol field => !field.IsConst && field.AssociatedSymbol is null,
            IPropertySymbol property => SavedMember.IsAutoProperty(property),
            _ => false,
        };
    }

    private static string? NotInstanceDataReason(ISymbol symbol) => symbol switch
    {
        { IsStatic: true } => "static",
        IPropertySymbol { IsIndexer: true } => "an indexer",
        IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 } => "an explicit implementation of an interface",
        IPropertySymbol { GetMethod: null } => "write-only",
        IPropertySymbol { ReturnsByRef: true } or IPropertySymbol { ReturnsByRefReadonly: true } => "a reference",
        _ => null,
    };

    /// <summary>An attribute on a member, or on the parameter of a positional record that makes it.</summary>
    public static AttributeData? FindAttribute(INamedTypeSymbol type, ISymbol member, string name) =>
        member.FindAttribute(name)
        ?? (type.IsRecord && IsPositional(member)
            ? type.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.Name == member.Name && parameter.FindAttribute(name) is not null)
                ?.FindAttribute(name)
            : null);

    /// <summary>Parameters with the attribute that make no property, so that nothing of them would be saved.</summary>
    private static IEnumerable<IParameterSymbol> MarkedParameters(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Where(parameter => !parameter.IsImplicitlyDeclared && parameter.FindAttribute(AttributeNames.Member) is not null)
        .Where(parameter => !type.GetMembers(parameter.Name).Any(IsPositional));

    /// <summary>Whether the parameter of a record makes a property.</summary>
    public static bool IsPositional(ISymbol symbol) => symbol is IPropertySymbol
        && symbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax);

    private static string Path(INamedTypeSymbol type, ISymbol symbol) => $"{type.Name}.{symbol.Name}";
}
