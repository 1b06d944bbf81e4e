using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Reports a member whose type has no formatter, with advice.</summary>
internal static class UnsupportedMember
{
    private const string NoFormatter = "has no formatter; write an IStateFormatter of your own for it, or use a type that can be saved";

    /// <summary>Reports a member.</summary>
    /// <param name="unsupported">The type of the member, or the type within it that has no formatter.</param>
    /// <param name="symbol">The member.</param>
    /// <param name="path">The name of the member in messages.</param>
    /// <param name="sink">Receives the diagnostic.</param>
    public static void Report(ITypeSymbol unsupported, ISymbol symbol, string path, DiagnosticSink sink)
    {
        if (unsupported.TypeKind == TypeKind.Error || IsRefusedItself(unsupported))
        {
            sink.Fail();
        }
        else if (HiddenArgument(unsupported, symbol) is { } hidden)
        {
            sink.Report(DiagnosticDescriptors.HiddenType, symbol, path, hidden.Name, NameScope.ReasonOf(hidden));
        }
        else if (unsupported is INamedTypeSymbol named && (CanBecomeState(named) || CanBecomeUnion(named)))
        {
            sink.Report(
                unsupported.IsAbstract ? DiagnosticDescriptors.NotUnion : DiagnosticDescriptors.NotState,
                symbol,
                DiagnosticProperties.With(unsupported),
                path,
                unsupported.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString());
        }
        else
        {
            sink.Report(DiagnosticDescriptors.UnsupportedType, symbol, ImmutableDictionary<string, string?>.Empty, path, unsupported.ToDisplayString());
        }
    }

    /// <summary>Returns advice about a type without a formatter, or <see langword="null"/> if another error reports it.</summary>
    public static string? AdviceFor(ITypeSymbol unsupported) =>
        unsupported.TypeKind == TypeKind.Error || IsRefusedItself(unsupported) ? null
        : unsupported is not INamedTypeSymbol named ? NoFormatter
        : CanBecomeState(named) ? "is not a state type; mark it [State] and partial"
        : CanBecomeUnion(named) ? "is abstract and not a union; name the types that it can be with [StateUnion(tag, typeof(...))]"
        : NoFormatter;

    /// <summary>Determines whether a type is marked as a state type or union but has its own error.</summary>
    private static bool IsRefusedItself(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && (type.IsUnion() || (type.IsState() && !type.IsAbstract))
        && IsInSource(type)
        && !StubParser.HasPart(named);

    /// <summary>Returns the type that cannot be a type argument, if that is the only problem.</summary>
    private static INamedTypeSymbol? HiddenArgument(ITypeSymbol type, ISymbol symbol) =>
        ArgumentParser.HiddenIn(type) is { } hidden
        && FormatterResolver.Resolve(type, FormatterOptions.In(symbol.ContainingAssembly), out _) is not null
            ? hidden
            : null;

    /// <summary>Determines whether a type only lacks <c>[State]</c>. Types of other assemblies cannot be changed.</summary>
    public static bool CanBecomeState(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false, IsStatic: false, IsRefLikeType: false }
        && IsOurs(type)
        && (type.BaseType is not { SpecialType: SpecialType.None } parent || parent.IsState() || Hierarchy.HoldsNothing(parent))
        && type.FindAttribute(AttributeNames.InlineArray) is null
        && (type.FindAttribute(AttributeNames.StructLayout) is not { } layout || layout.FirstArgument<int>() == (int)LayoutKind.Auto);

    /// <summary>Determines whether a type only lacks <c>[StateUnion]</c>.</summary>
    private static bool CanBecomeUnion(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Interface, IsAbstract: true, IsGenericType: false }
        && IsOurs(type)
        && StaticMembers.AbstractIn(type) is null;

    private static bool IsOurs(INamedTypeSymbol type) =>
        IsInSource(type) && (!type.IsState() || type.IsAbstract) && !TypeDeclarations.Containing(type).Append(type).Any(each => each.IsFileLocal);

    private static bool IsInSource(ITypeSymbol type) => type.Locations.Any(location => location.IsInSource);
}
