using System;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Explains why a type cannot be used as a state. The compiler only says that it lacks an interface.</summary>
internal static class UnmetContract
{
    /// <summary>Reports a type that is not a state type, unless it has its own error.</summary>
    /// <param name="type">The type that is used as a state type.</param>
    /// <param name="location">The location of the use.</param>
    /// <param name="assembly">The assembly under compilation.</param>
    /// <param name="report">Receives the diagnostic.</param>
    public static void Check(ITypeSymbol type, Location location, IAssemblySymbol assembly, Action<Diagnostic> report)
    {
        type = type.WithNullableAnnotation(NullableAnnotation.None);
        if (type.TypeKind is TypeKind.Error or TypeKind.Dynamic || StateContract.IsMetBy(type) || IsToldElsewhere(type, assembly))
        {
            return;
        }

        DiagnosticSink sink = new(report);
        string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (ReasonAgainst(type, name, assembly) is { } reason)
        {
            sink.Report(DiagnosticDescriptors.CannotBeRoot, location, name, reason);
        }
        else
        {
            sink.Report(DiagnosticDescriptors.RootNotMarked, location, DiagnosticProperties.With(type.OriginalDefinition), name);
        }
    }

    /// <summary>
    /// Determines whether another diagnostic covers the type. It is an invalid state type, it
    /// has members that suggest one (SG0051), or a member holds it (SG0022).
    /// </summary>
    private static bool IsToldElsewhere(ITypeSymbol type, IAssemblySymbol assembly) =>
        IsOurs(type, assembly)
        && (type.IsUnion()
            || (type.IsState() && (!type.IsAbstract || type.TypeKind == TypeKind.Interface))
            || (type is INamedTypeSymbol named && !type.IsState() && type.GetMembers().Any(member => MemberParser.FindAttribute(named, member, AttributeNames.Member) is not null))
            || (type is INamedTypeSymbol missed && UnsupportedMember.CanBecomeState(missed) && IsHeld(missed, assembly)));

    private static bool IsHeld(INamedTypeSymbol type, IAssemblySymbol assembly) => StateTypes.WrittenIn(assembly)
        .SelectMany(state => state.GetMembers())
        .Select(ReachableTypes.TypeOfSaved)
        .OfType<ITypeSymbol>()
        .Any(held => FormatterResolver.Resolve(held, FormatterOptions.In(assembly), out ITypeSymbol? missing) is null && Hierarchy.IsSame(missing, type));

    private static string? ReasonAgainst(ITypeSymbol type, string name, IAssemblySymbol assembly)
    {
        string wrap = $"wrap it in a [State] class, as '[Member(1)] public {name} Value {{ get; set; }}'";
        bool isOurs = IsOurs(type, assembly);
        return type switch
        {
            ITypeParameterSymbol => $"is a type parameter without a constraint; add 'where {name} : IStateSerializable<{name}>'",
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable when StateContract.IsMetBy(nullable.TypeArguments[0]) =>
                $"may be null; use '{nullable.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'",
            { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum } =>
                "can be anything; use the state type itself, or a union of the types that it can be",
            { IsAnonymousType: true } => "has no name; declare a [State] class instead",
            { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer } => "holds code or an address; save what it is made from",
            _ when CanBeMember(type, assembly) => $"cannot be marked [State]; {wrap}",
            { IsAbstract: true } when isOurs && type.IsReferenceType =>
                $"is {(type.TypeKind == TypeKind.Interface ? "an interface" : "abstract")}; name the types that it can be with [StateUnion(tag, typeof(...))] on it",
            INamedTypeSymbol named when isOurs => ReasonAgainst(named),
            INamedTypeSymbol named when HasUnmarkedPart(named, assembly) => $"cannot be marked [State]; {wrap}",
            IArrayTypeSymbol => $"cannot be marked [State]; {wrap}",
            _ => $"is not marked [State] in '{type.ContainingAssembly?.Name}', which declares it; save a [State] class with the data that you need from it",
        };
    }

    /// <summary>Returns why a type in source cannot become a state type, or <see langword="null"/> if it only lacks the attribute.</summary>
    private static string? ReasonAgainst(INamedTypeSymbol type) =>
        type.IsRefLikeType ? "is a ref struct, which cannot outlive its method; save a [State] class with the data that you need from it"
        : TypeDeclarations.Containing(type).Append(type).Any(each => each.IsFileLocal) ? "is local to a file, so that generated code cannot name it; remove 'file'"
        : type.FindAttribute(AttributeNames.InlineArray) is not null
            || (type.FindAttribute(AttributeNames.StructLayout) is { } layout && layout.FirstArgument<int>() != (int)LayoutKind.Auto)
            ? "has a fixed memory layout; save a [State] class with the data that you need from it"
        : type.BaseType is { SpecialType: SpecialType.None } parent && !parent.IsState() && !parent.Locations.Any(location => location.IsInSource)
            ? $"derives from '{parent.Name}', whose members would be lost; save a [State] class with the data that you need from it"
        : null;

    private static bool CanBeMember(ITypeSymbol type, IAssemblySymbol assembly) => FormatterResolver.Resolve(
        type, FormatterOptions.In(assembly), out _) is not null;

    /// <summary>
    /// Determines whether a foreign type, such as a list, contains one from this assembly. As a member, that type gets its own report.
    /// </summary>
    private static bool HasUnmarkedPart(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        FormatterResolver.Resolve(type, FormatterOptions.In(assembly), out ITypeSymbol? part) is null
        && part is not null
        && IsOurs(part, assembly);

    private static bool IsOurs(ITypeSymbol type, IAssemblySymbol assembly) =>
        Hierarchy.IsSame(type.ContainingAssembly, assembly) && type.Locations.Any(location => location.IsInSource);
}
