using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Reports a member whose type has no formatter, with advice that can be followed.</summary>
internal static class UnsupportedMember
{
    private const string NoFormatter = "has no formatter; write an IStateFormatter of your own for it, or use a type that can be saved";

    /// <summary>Reports a member.</summary>
    /// <param name="unsupported">Its type, or the type within that one which has no formatter.</param>
    /// <param name="symbol">The member.</param>
    /// <param name="path">How messages name it.</param>
    /// <param name="sink">Is told.</param>
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

    /// <summary>What is wrong with a type that has no formatter, and what to do; <see langword="null"/> where an error says so elsewhere.</summary>
    public static string? AdviceFor(ITypeSymbol unsupported) =>
        unsupported.TypeKind == TypeKind.Error || IsRefusedItself(unsupported) ? null
        : unsupported is not INamedTypeSymbol named ? NoFormatter
        : CanBecomeState(named) ? "is not a state type; mark it [State] and partial"
        : CanBecomeUnion(named) ? "is abstract and not a union; name the types that it can be with [StateUnion(tag, typeof(...))]"
        : NoFormatter;

    /// <summary>Whether the type is to be a state type or union, and an error at its own place says why it cannot be one.</summary>
    private static bool IsRefusedItself(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && (type.IsUnion() || (type.IsState() && !type.IsAbstract))
        && IsInSource(type)
        && !StubParser.HasPart(named);

    /// <summary>The type that keeps a type from taking the place of a type parameter, where that is all that is wrong with it.</summary>
    private static INamedTypeSymbol? HiddenArgument(ITypeSymbol type, ISymbol symbol) =>
        ArgumentParser.HiddenIn(type) is { } hidden
        && FormatterResolver.Resolve(type, FormatterOptions.In(symbol.ContainingAssembly), out _) is not null
            ? hidden
            : null;

    /// <summary>Whether <c>[State]</c> is all that a type lacks. A type of somebody else's cannot be changed.</summary>
    public static bool CanBecomeState(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false, IsStatic: false, IsRefLikeType: false }
        && IsOurs(type)
        && (type.BaseType is not { SpecialType: SpecialType.None } parent || parent.IsState() || Hierarchy.HoldsNothing(parent))
        && type.FindAttribute(AttributeNames.InlineArray) is null
        && (type.FindAttribute(AttributeNames.StructLayout) is not { } layout || layout.FirstArgument<int>() == (int)LayoutKind.Auto);

    /// <summary>Whether <c>[StateUnion]</c> is all that a type lacks.</summary>
    private static bool CanBecomeUnion(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Interface, IsAbstract: true, IsGenericType: false }
        && IsOurs(type)
        && StaticMembers.AbstractIn(type) is null;

    private static bool IsOurs(INamedTypeSymbol type) =>
        IsInSource(type) && (!type.IsState() || type.IsAbstract) && !TypeDeclarations.Containing(type).Append(type).Any(each => each.IsFileLocal);

    private static bool IsInSource(ITypeSymbol type) => type.Locations.Any(location => location.IsInSource);
}
