using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Makes the model of a state type from its symbol.</summary>
internal static class StateTypeParser
{
    /// <summary>Whether a node with the attribute can be a state type at all.</summary>
    public static bool CanBeStateType(SyntaxNode node) => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax;

    /// <summary>Whether the attribute met is the type's first: a second one, on another part, does not compile and must add nothing.</summary>
    public static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext context, string attribute) =>
        context.TargetSymbol.FindAttribute(attribute)?.ApplicationSyntaxReference is { } first
        && context.TargetNode.SyntaxTree == first.SyntaxTree
        && context.TargetNode.Span.Contains(first.Span);

    /// <summary>The model, or <see langword="null"/> where something is wrong with the type.</summary>
    /// <param name="type">A type with <c>[State]</c>.</param>
    /// <param name="report">Is told what is wrong.</param>
    /// <param name="token">Ends the work.</param>
    public static StateTypeModel? Parse(INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken token) =>
        ParseWhole(type, new DiagnosticSink(report), token)?.Model;

    /// <summary>The model with the members that it was made from, which must not outlive the compilation.</summary>
    public static ParsedState? ParseWhole(INamedTypeSymbol type, DiagnosticSink sink, CancellationToken token)
    {
        StateKindCheck.RunOnInterface(type, sink);
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsDeclaredTwice(type))
        {
            // The compiler says so, or the union's parser does.
            return null;
        }

        type = ForeignBases.WithPrivateMembers(type);
        using NameScope scope = NameScope.Enter(type);
        AttributeData state = type.FindAttribute(AttributeNames.State)!;
        StateKindCheck.Run(type, sink);
        string name = ParseName(type, state, sink);
        int oldest = ParseOldestVersion(type, state, sink);
        token.ThrowIfCancellationRequested();
        if (sink.HasErrors)
        {
            return null;
        }

        HierarchyMembers members = new(type, sink);
        Construction? construction = Construct(type, members, sink, token);
        if (sink.HasErrors || Build(type, name, members, construction, scope, sink) is not { } model)
        {
            return null;
        }

        model = model with { OldestVersion = oldest };
        if (sink.IsHeard)
        {
            CopyConstructorCheck.Run(type, sink);
            SharedValueCheck.Run(type, model, members.SavedBy(type), construction?.Called, sink, token);
        }

        return new ParsedState(type, model, members.SavedBy(type), members.RetiredBy(type));
    }

    /// <summary>The model, unless it names something that generated code cannot name.</summary>
    private static StateTypeModel? Build(
        INamedTypeSymbol type, string name, HierarchyMembers members, Construction? construction, NameScope scope, DiagnosticSink sink)
    {
        StateTypeModel model = StateModelBuilder.Build(type, name, members, construction);
        if (scope.Hidden is { } hidden)
        {
            sink.Report(DiagnosticDescriptors.HiddenType, type, type.Name, hidden.Name, NameScope.ReasonOf(hidden));
            return null;
        }

        return model with { Names = scope.Names, Arguments = ArgumentParser.OfMembers(type, members.Types) };
    }

    /// <summary>Whether a type of the same name was declared before this one: both would have the same file.</summary>
    public static bool IsDeclaredTwice(INamedTypeSymbol type) => !SymbolEqualityComparer.Default.Equals(
        type, ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity).FirstOrDefault() ?? type);

    /// <summary>The wire name that <c>[State]</c> gives, or the full name of the type.</summary>
    public static string ParseName(INamedTypeSymbol type, AttributeData? state, DiagnosticSink sink)
    {
        if (state is null || state.ConstructorArguments.Length == 0)
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

    /// <summary>The version of a state type's layout.</summary>
    public static int VersionOf(INamedTypeSymbol type) => type.FindAttribute(AttributeNames.State)!.NamedArgument("Version", 1);

    /// <summary>The oldest version whose blobs are restored.</summary>
    private static int ParseOldestVersion(INamedTypeSymbol type, AttributeData state, DiagnosticSink sink)
    {
        int version = VersionOf(type);
        if (version < 1)
        {
            sink.Report(DiagnosticDescriptors.InvalidVersion, type, type.Name, version);
        }

        int oldest = state.NamedArgument("OldestVersion", 1);
        if (oldest < 1 || (oldest > version && version >= 1))
        {
            sink.Report(DiagnosticDescriptors.InvalidOldestVersion, type, type.Name, version, oldest);
        }

        return oldest;
    }

    /// <summary>Finds out how an object is made, and checks what the members of a type mean together.</summary>
    private static Construction? Construct(INamedTypeSymbol type, HierarchyMembers members, DiagnosticSink sink, CancellationToken token)
    {
        StateKindCheck.RunOnMembers(type, members.All, sink);
        Construction? construction = type.IsAbstract ? null : Construction.Choose(type, members.All, sink);
        if (!sink.HasErrors)
        {
            InitialValue.Prove(type, members.All, construction?.Called, token);
        }

        CheckInitialValues(members.SavedBy(type), sink);
        ReferenceCheck.Run(type, members.All, members.Migrations, construction, sink);
        ComparedGraphCheck.Run(type, members.All, sink);
        LaterReferenceCheck.Run(type, members.All, sink);
        HookParser.Check(type, sink);
        return construction;
    }

    /// <summary>Reports initial values that an object initializer overwrites, because it has to name the member.</summary>
    private static void CheckInitialValues(List<SavedMember> members, DiagnosticSink sink)
    {
        foreach (SavedMember member in members.Where(member => member.Since > 1 && member.HasInitialValue && member.IsRequired))
        {
            sink.Report(
                DiagnosticDescriptors.InitializerLost,
                member.Symbol,
                $"{member.Symbol.ContainingType.Name}.{member.Symbol.Name}",
                member.Since);
        }
    }
}
