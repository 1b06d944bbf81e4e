using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Builds the model of a state type from its symbol.</summary>
internal static class StateTypeParser
{
    /// <summary>Determines whether a syntax node with the attribute can be a state type.</summary>
    public static bool CanBeStateType(SyntaxNode node) => node is TypeDeclarationSyntax and not InterfaceDeclarationSyntax;

    /// <summary>Determines whether the attribute is the type's first. A second one, on another part, does not compile and must add nothing.</summary>
    public static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext context, string attribute) =>
        context.TargetSymbol.FindAttribute(attribute)?.ApplicationSyntaxReference is { } first
        && context.TargetNode.SyntaxTree == first.SyntaxTree
        && context.TargetNode.Span.Contains(first.Span);

    /// <summary>Returns the model, or <see langword="null"/> if the type has an error.</summary>
    /// <param name="type">A type with <c>[State]</c>.</param>
    /// <param name="report">Receives each diagnostic.</param>
    /// <param name="token">Cancels the parsing.</param>
    public static StateTypeModel? Parse(INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken token) =>
        ParseWhole(type, new DiagnosticSink(report), token)?.Model;

    /// <summary>Returns the model with the symbols that it was built from. The result must not outlive the compilation.</summary>
    public static ParsedState? ParseWhole(INamedTypeSymbol type, DiagnosticSink sink, CancellationToken token)
    {
        StateKindCheck.RunOnInterface(type, sink);
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsDeclaredTwice(type))
        {
            // The compiler or the parser of unions reports it.
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

    /// <summary>Returns the model, unless it uses a type that generated code cannot name.</summary>
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

    /// <summary>Determines whether a type of the same name is declared before this one. Both would have the same generated file.</summary>
    public static bool IsDeclaredTwice(INamedTypeSymbol type) => !SymbolEqualityComparer.Default.Equals(
        type, ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity).FirstOrDefault() ?? type);

    /// <summary>Returns the wire name from <c>[State]</c>, or the full name of the type.</summary>
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

    /// <summary>Returns the layout version of a state type.</summary>
    public static int VersionOf(INamedTypeSymbol type) => type.FindAttribute(AttributeNames.State)!.NamedArgument("Version", 1);

    /// <summary>Returns the oldest version that can be restored.</summary>
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

    /// <summary>Chooses the construction of an object, and checks the members of a type together.</summary>
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

    /// <summary>Reports initial values that the object initializer overwrites because it must name the required member.</summary>
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
