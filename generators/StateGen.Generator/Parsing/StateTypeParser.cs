using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Makes the model of a state type from its symbol.</summary>
internal static class StateTypeParser
{
    /// <summary>Whether a node with the attribute can be a state type at all.</summary>
    public static bool CanBeStateType(SyntaxNode node) => node is TypeDeclarationSyntax;

    /// <summary>Whether the attribute met is the type's first: a second one, on another part, does not compile and must add nothing.</summary>
    public static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext context) =>
        context.TargetSymbol.FindAttribute(AttributeNames.State)?.ApplicationSyntaxReference is { } first
        && context.TargetNode.SyntaxTree == first.SyntaxTree
        && context.TargetNode.Span.Contains(first.Span);

    /// <summary>The model, or <see langword="null"/> where something is wrong with the type.</summary>
    /// <param name="type">A type with <c>[State]</c>.</param>
    /// <param name="report">Is told what is wrong.</param>
    /// <param name="token">Ends the work.</param>
    public static StateTypeModel? Parse(INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken token)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsDeclaredTwice(type))
        {
            // The compiler says so.
            return null;
        }

        DiagnosticSink sink = new(report);
        AttributeData state = type.FindAttribute(AttributeNames.State)!;
        CheckKind(type, sink);
        string name = ParseName(type, state, sink);
        int version = state.NamedArgument("Version", 1);
        if (version < 1)
        {
            sink.Report(DiagnosticDescriptors.InvalidVersion, type, type.Name, version);
        }

        token.ThrowIfCancellationRequested();
        if (sink.HasErrors)
        {
            return null;
        }

        List<SavedMember> members = MemberParser.Parse(type, version, sink);
        Construction construction = Construction.Choose(type, members, sink);
        return sink.HasErrors ? null : CreateModel(type, name, version, members, construction);
    }

    private static void CheckKind(INamedTypeSymbol type, DiagnosticSink sink)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.ContainingType)
        {
            if (!Declarations(each).Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                sink.Report(DiagnosticDescriptors.NotPartial, each, each.Name);
            }
        }

        string? reason =
            type.IsStatic ? "is static"
            : type.IsAbstract ? "is abstract; mark the classes that derive from it"
            : type.IsRefLikeType ? "is a ref struct"
            : type.IsFileLocal ? "is local to a file"
            : AllTypeParameters(type).Any() ? "is generic, or is inside of a generic type"
            : type.BaseType is { SpecialType: SpecialType.None } parent
                ? $"derives from '{parent.Name}', whose members would be lost"
            : HasLayoutOfItsOwn(type)
                ? "has a memory layout of its own, in which the field that the generated code adds has no place; use LayoutKind.Auto"
            : null;
        if (type.BaseType is { TypeKind: TypeKind.Error })
        {
            sink.Fail();
        }
        else if (reason is not null)
        {
            sink.Report(DiagnosticDescriptors.UnsupportedKind, type, type.Name, reason);
        }
    }

    /// <summary>Whether another type of the same name stands before this one, so that both would have the same file.</summary>
    private static bool IsDeclaredTwice(INamedTypeSymbol type) => !SymbolEqualityComparer.Default.Equals(
        type, ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, arity: 0).FirstOrDefault() ?? type);

    private static bool HasLayoutOfItsOwn(INamedTypeSymbol type) =>
        type.FindAttribute(AttributeNames.StructLayout) is { } layout && layout.FirstArgument<int>() != (int)LayoutKind.Auto;

    private static string ParseName(INamedTypeSymbol type, AttributeData state, DiagnosticSink sink)
    {
        if (state.ConstructorArguments.Length == 0)
        {
            return type.FullName();
        }

        string? name = state.FirstArgument<string>();
        if (string.IsNullOrWhiteSpace(name))
        {
            sink.Report(DiagnosticDescriptors.InvalidName, type, type.Name);
        }

        return name ?? "";
    }

    private static StateTypeModel CreateModel(
        INamedTypeSymbol type, string name, int version, List<SavedMember> members, Construction construction) => new()
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            ContainingTypes = ContainingTypes(type).Select(Declaration).ToEquatableArray(),
            Declaration = Declaration(type),
            Name = type.Name,
            TypeName = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            HintName = Parsing.HintName.Of(type),
            WireName = name,
            Version = version,
            IsValueType = type.IsValueType,
            IsReadOnly = type.IsReadOnly,
            NeedsAutoLayout = type.IsValueType
                && type.FindAttribute(AttributeNames.StructLayout) is null,
            ReadsBeforeConstruction = construction.ReadsBefore(members),
            ConstructorArguments = construction.Arguments(members),
            UnsavedRequired = construction.UnsavedRequired(type, members),
            Layers = LayerBuilder.Build(members),
        };

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();

    private static IEnumerable<INamedTypeSymbol> ContainingTypes(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> types = new();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            types.Push(outer);
        }

        return types;
    }

    private static IEnumerable<ITypeParameterSymbol> AllTypeParameters(INamedTypeSymbol type) =>
        ContainingTypes(type).Append(type).SelectMany(each => each.TypeParameters);

    private static string Declaration(INamedTypeSymbol type)
    {
        string keyword = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        return $"partial {keyword} {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
    }
}
