using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Checks that a type is of a kind that can be a state type.</summary>
internal static class StateKindCheck
{
    public static void Run(INamedTypeSymbol type, DiagnosticSink sink)
    {
        TypeDeclarations.CheckPartial(type, sink);
        if (type.BaseType is { TypeKind: TypeKind.Error })
        {
            sink.Fail();
        }
        else if (ReasonAgainst(type) is { } reason)
        {
            sink.Report(DiagnosticDescriptors.UnsupportedKind, type, type.Name, reason);
        }
        else
        {
            ForeignBases.CheckVisible(type, sink);
        }
    }

    /// <summary>Reports an interface that is marked as a state type and is not a union.</summary>
    public static void RunOnInterface(INamedTypeSymbol type, DiagnosticSink sink)
    {
        if (type.TypeKind == TypeKind.Interface && !type.IsUnion())
        {
            sink.Report(
                DiagnosticDescriptors.UnsupportedKind,
                type,
                type.Name,
                "is an interface; name the types that it can be with [StateUnion(tag, typeof(...))]");
        }
    }

    /// <summary>Reports a computed property that only its base class can call. It has no field to use instead.</summary>
    public static void RunOnMembers(INamedTypeSymbol type, List<SavedMember> members, DiagnosticSink sink)
    {
        if (members.Find(member => member.IsOutOfReach) is { Symbol: { } symbol })
        {
            sink.Report(
                DiagnosticDescriptors.UnsupportedKind,
                type,
                type.Name,
                $"derives from '{symbol.ContainingType.Name}', whose property '{symbol.Name}' is computed by code that cannot be "
                + "called from here; save the field that it computes from");
        }
    }

    private static string? ReasonAgainst(INamedTypeSymbol type) =>
        type.IsStatic ? "is static"
        : type.IsRefLikeType ? "is a ref struct"
        : type.IsFileLocal ? "is local to a file"
        : TypeDeclarations.Containing(type).FirstOrDefault(each => each.IsFileLocal) is { } outer
            ? $"is inside of '{outer.Name}', which is local to a file"
        : type.BaseType is { SpecialType: SpecialType.None } parent && !parent.IsState() && !Hierarchy.HoldsNothing(parent)
            ? $"derives from '{parent.Name}', which is not a state type, so the members of '{parent.Name}' would be lost"
                + (parent.Locations.Any(location => location.IsInSource) ? "; mark it [State]" : "")
        : type.BaseType is { IsGenericType: true, ContainingType.IsGenericType: true } && HiddenParameter(type) is { } hidden
            ? $"has a type parameter '{hidden}' that hides the one of a containing type, which its base class needs; rename one of the two"
        : type.GetMembers(LayerBuilder.UnknownLayersField).Any(member => member.FindAttribute(AttributeNames.GeneratedCode) is null)
            ? $"declares a member '{LayerBuilder.UnknownLayersField}', a name that generated code uses; rename it"
        : HasFixedLayout(type)
            ? "has a fixed memory layout, and generated code adds a field; use LayoutKind.Auto"
        : null;

    /// <summary>Returns a name that a type parameter shares with one of a containing type.</summary>
    private static string? HiddenParameter(INamedTypeSymbol type) => TypeDeclarations.TypeParameters(type)
        .GroupBy(parameter => parameter.Name)
        .FirstOrDefault(group => group.Count() > 1)?.Key;

    private static bool HasFixedLayout(INamedTypeSymbol type) =>
        type.FindAttribute(AttributeNames.StructLayout) is { } layout && layout.FirstArgument<int>() != (int)LayoutKind.Auto;
}
