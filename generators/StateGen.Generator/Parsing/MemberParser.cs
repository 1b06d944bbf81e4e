using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Finds and checks the saved members of a type.</summary>
internal static class MemberParser
{
    /// <summary>Returns the members with <c>[Member]</c> that a type declares itself, by id.</summary>
    /// <param name="type">The type.</param>
    /// <param name="restored">The type to restore: the type itself, or one that derives from it.</param>
    /// <param name="version">The type's version.</param>
    /// <param name="retired">The members that the type has retired. Their ids are taken.</param>
    /// <param name="sink">Receives each diagnostic.</param>
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
        int next = MemberNumbers.NextFreeId(members, retired, sink.LastShippedIdOf(type));
        MemberNumbers.CheckTwice(members, next, sink);
        RetiredParser.CheckIds(members, retired, next, sink);
        foreach (ISymbol symbol in unmarked)
        {
            ReportMissingId(type, symbol, members, next, sink);
        }

        return members;
    }

    /// <summary>Reports state without an id. If a saved property stores it, the message advises against saving it twice.</summary>
    private static void ReportMissingId(INamedTypeSymbol type, ISymbol symbol, List<SavedMember> members, int next, DiagnosticSink sink)
    {
        if (sink.IsHeard && new BackingFieldSearch(type, CancellationToken.None).PropertyOf(symbol, members) is { } carrier)
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

    /// <summary>Reports members with <c>[Member]</c> in a type that is not a state type.</summary>
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
        MemberNumbers.Check(type, path, id, since, version, symbol.Locations.FirstOrDefault(), sink);
        if (NotInstanceDataReason(symbol) is { } reason)
        {
            sink.Report(DiagnosticDescriptors.NotInstanceData, symbol, path, reason);
            return null;
        }

        FormatterOptions options = new(
            attribute.NamedArgument("Fixed", false),
            attribute.NamedArgument("Canonical", false),
            KnownValuesParser.ReferenceTo(known),
            type.ContainingAssembly);
        ITypeSymbol memberType = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
        if (FormatterOf(symbol, memberType, path, options, sink) is not { } formatter)
        {
            return null;
        }

        bool isSensitive = FindAttribute(type, symbol, AttributeNames.Sensitive) is not null;
        CheckOptions(symbol, memberType, path, options, isSensitive, sink);
        return new SavedMember(symbol, memberType, id, since, formatter)
        {
            IsFixed = options.IsFixed,
            IsCanonical = options.IsCanonical,
            Known = known,
            IsSensitive = isSensitive,
            HasInitialValue = InitialValue.Exists(symbol, formatter),
            MayBeNull = memberType.NullableAnnotation == NullableAnnotation.Annotated
                && !symbol.DeclaringSyntaxReferences.IsEmpty
                && InitialValue.Of(symbol) is null,
            Restored = restored,
        };
    }

    /// <summary>Returns the formatter of a member. Reports a diagnostic and returns <see langword="null"/> if there is none.</summary>
    private static FormatterModel? FormatterOf(ISymbol symbol, ITypeSymbol type, string path, FormatterOptions options, DiagnosticSink sink)
    {
        FormatterModel? formatter = CustomFormatters.OfMember(symbol, type, out INamedTypeSymbol? misfit);
        if (misfit is not null)
        {
            sink.Report(DiagnosticDescriptors.InvalidFormatter, symbol, path, misfit.Name, type.ToDisplayString());
            return null;
        }

        ITypeSymbol? unsupported = null;
        formatter ??= FormatterResolver.Resolve(type, options, out unsupported);
        if (formatter is null)
        {
            UnsupportedMember.Report(unsupported!, symbol, path, sink);
        }

        return formatter;
    }

    /// <summary>Reports attributes that have no effect on the type of a member, and an attribute that seems to be missing.</summary>
    private static void CheckOptions(ISymbol symbol, ITypeSymbol type, string path, FormatterOptions options, bool isSensitive, DiagnosticSink sink)
    {
        if (options.IsFixed && !FormatterResolver.CanBeFixed(type))
        {
            sink.Report(DiagnosticDescriptors.CannotBeFixed, symbol, path, type.ToDisplayString());
        }

        if (options.IsCanonical && !FormatterResolver.CanBeCanonical(type))
        {
            sink.Report(DiagnosticDescriptors.CannotBeCanonical, symbol, path, type.ToDisplayString());
        }

        if (options.Known is not null && !FormatterResolver.CanHaveKnownValues(type))
        {
            sink.Report(
                DiagnosticDescriptors.InvalidKnownValues, symbol, path, $"is on a '{type.ToDisplayString()}', which contains no strings; remove the attribute");
        }

        if (!isSensitive && SecretCheck.LooksSecret(symbol, type))
        {
            sink.Report(DiagnosticDescriptors.SecretNotMarked, symbol, path);
        }
    }

    /// <summary>Determines whether a member without an attribute would be lost: a field or an auto-property.</summary>
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

    /// <summary>Returns an attribute of a member, or of the parameter of a positional record that declares the member.</summary>
    public static AttributeData? FindAttribute(INamedTypeSymbol type, ISymbol member, string name) =>
        member.FindAttribute(name)
        ?? (type.IsRecord && IsPositional(member)
            ? type.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.Name == member.Name && parameter.FindAttribute(name) is not null)
                ?.FindAttribute(name)
            : null);

    /// <summary>Returns the parameters with the attribute that declare no property, so that nothing would be saved.</summary>
    private static IEnumerable<IParameterSymbol> MarkedParameters(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Where(parameter => !parameter.IsImplicitlyDeclared && parameter.FindAttribute(AttributeNames.Member) is not null)
        .Where(parameter => !type.GetMembers(parameter.Name).Any(IsPositional));

    /// <summary>Determines whether a parameter of a positional record declares the property.</summary>
    public static bool IsPositional(ISymbol symbol) => symbol is IPropertySymbol
        && symbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax);

    private static string Path(INamedTypeSymbol type, ISymbol symbol) => $"{type.Name}.{symbol.Name}";
}
