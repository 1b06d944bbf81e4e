using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
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
        ParseWhole(type, report, token)?.Model;

    /// <summary>The model with the members that it was made from, which must not outlive the compilation.</summary>
    public static ParsedState? ParseWhole(INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken token)
    {
        DiagnosticSink sink = new(report);
        if (type.TypeKind == TypeKind.Interface && !type.IsUnion())
        {
            sink.Report(
                DiagnosticDescriptors.UnsupportedKind,
                type,
                type.Name,
                "is an interface; name the types that may stand in its place with [StateUnion(tag, typeof(...))]");
        }

        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsDeclaredTwice(type))
        {
            // The compiler says so, or the union's parser does.
            return null;
        }

        type = ForeignBases.WithPrivateMembers(type);
        using NameScope scope = NameScope.Enter(type);
        AttributeData state = type.FindAttribute(AttributeNames.State)!;
        CheckKind(type, sink);
        string name = ParseName(type, state, sink);
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

        token.ThrowIfCancellationRequested();
        if (sink.HasErrors)
        {
            return null;
        }

        INamedTypeSymbol[] hierarchy = [.. Hierarchy.Of(type)];
        Dictionary<INamedTypeSymbol, List<SavedMember>> byClass = new(SymbolEqualityComparer.Default);
        Dictionary<INamedTypeSymbol, List<RetiredMember>> retired = new(SymbolEqualityComparer.Default);
        List<Migration> migrations = [];
        foreach (INamedTypeSymbol each in hierarchy)
        {
            // What is wrong with a base class is told at the base class.
            DiagnosticSink own = Hierarchy.IsSame(each, type) ? sink : new DiagnosticSink(null);
            retired[each] = RetiredParser.Parse(each, VersionOf(each), own);
            migrations.AddRange(MigrationParser.Parse(each, retired[each], own));
            byClass[each] = MemberParser.Parse(each, type, VersionOf(each), retired[each], own);
        }

        // The nearest first: a parameter named count means the type's own field _count, not its base class's.
        List<SavedMember> members = [.. Enumerable.Reverse(hierarchy).SelectMany(each => byClass[each])];
        CheckReachable(type, members, sink);
        Construction? construction = type.IsAbstract ? null : Construction.Choose(type, members, sink);
        if (!sink.HasErrors)
        {
            InitialValue.Prove(type, members, construction?.Called, token);
        }

        CheckInitialValues(byClass[type], sink);
        ReferenceCheck.Run(type, members, migrations, construction, sink);
        ComparedGraphCheck.Run(type, members, sink);
        LaterReferenceCheck.Run(type, members, sink);
        HookParser.Check(type, sink);
        if (sink.HasErrors)
        {
            return null;
        }

        StateTypeModel model = CreateModel(type, name, version, hierarchy, byClass, retired, migrations, construction);
        if (scope.Hidden is { } hidden)
        {
            sink.Report(DiagnosticDescriptors.HiddenType, type, type.Name, hidden.Name, NameScope.ReasonOf(hidden));
            return null;
        }

        model = model with
        {
            Names = scope.Names,
            OldestVersion = oldest,
            PreservesReferences = type.PreservesReferences(),
            TypeParameters = TypeDeclarations.TypeParameters(type).Select(parameter => parameter.Name.Escaped()).ToEquatableArray(),
            Arguments = ArgumentParser.OfMembers(
                type, members.Select(member => member.Type).Concat(retired.Values.SelectMany(each => each).Select(member => member.Type))),
        };
        if (sink.IsHeard)
        {
            CopyConstructorCheck.Run(type, sink);
            SharedValueCheck.Run(type, model, byClass[type], construction?.Called, sink, token);
        }

        return new ParsedState(type, model, byClass[type], retired[type]);
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

    /// <summary>Reports a base class's computed property that only the base class can call: it has no field to reach instead.</summary>
    private static void CheckReachable(INamedTypeSymbol type, List<SavedMember> members, DiagnosticSink sink)
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

    private static void CheckKind(INamedTypeSymbol type, DiagnosticSink sink)
    {
        TypeDeclarations.CheckPartial(type, sink);
        string? reason =
            type.IsStatic ? "is static"
            : type.IsRefLikeType ? "is a ref struct"
            : type.IsFileLocal ? "is local to a file"
            : TypeDeclarations.Containing(type).FirstOrDefault(each => each.IsFileLocal) is { } outer
                ? $"is inside of '{outer.Name}', which is local to a file"
            : type.BaseType is { SpecialType: SpecialType.None } parent && !parent.IsState() && !Hierarchy.HoldsNothing(parent)
                ? $"derives from '{parent.Name}', which is no state type, so that its members would be lost"
                    + (parent.Locations.Any(location => location.IsInSource) ? "; mark it [State]" : "")
            : type.BaseType is { IsGenericType: true, ContainingType.IsGenericType: true } && HiddenParameter(type) is { } hidden
                ? $"hides the type parameter '{hidden}' of a type around it, by which its base class must be named; rename one of the two"
            : type.GetMembers(LayerBuilder.CarriedField).Any(member => member.FindAttribute(AttributeNames.GeneratedCode) is null)
                ? $"has a member of its own called '{LayerBuilder.CarriedField}', a name that the generated code needs; rename it"
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
        else
        {
            ForeignBases.CheckVisible(type, sink);
        }
    }

    /// <summary>A name that a type parameter shares with one of a type around.</summary>
    private static string? HiddenParameter(INamedTypeSymbol type) => TypeDeclarations.TypeParameters(type)
        .GroupBy(parameter => parameter.Name)
        .FirstOrDefault(group => group.Count() > 1)?.Key;

    /// <summary>Whether another type of the same name stands before this one, so that both would have the same file.</summary>
    public static bool IsDeclaredTwice(INamedTypeSymbol type) => !SymbolEqualityComparer.Default.Equals(
        type, ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity).FirstOrDefault() ?? type);

    private static bool HasLayoutOfItsOwn(INamedTypeSymbol type) =>
        type.FindAttribute(AttributeNames.StructLayout) is { } layout && layout.FirstArgument<int>() != (int)LayoutKind.Auto;

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

    private static StateTypeModel CreateModel(
        INamedTypeSymbol type,
        string name,
        int version,
        INamedTypeSymbol[] hierarchy,
        Dictionary<INamedTypeSymbol, List<SavedMember>> byClass,
        Dictionary<INamedTypeSymbol, List<RetiredMember>> retired,
        List<Migration> migrations,
        Construction? construction)
    {
        List<SavedMember> members = [.. hierarchy.SelectMany(each => byClass[each])];
        LayerBuilder layers = new(type, hierarchy);
        migrations.ForEach(layers.NameLocals);
        EquatableArray<LevelModel> levels = hierarchy.Select(each => layers.Build(each, byClass[each], retired[each])).ToEquatableArray();
        EquatableArray<string> Calls(string attribute) => HookParser.Find(hierarchy, attribute)
            .Select(method => layers.Call(method))
            .ToEquatableArray();
        EquatableArray<string> beforeSave = Calls(AttributeNames.BeforeSave);
        EquatableArray<string> afterRestore = Calls(AttributeNames.AfterRestore);
        EquatableArray<MigrationModel> migrationModels = migrations.Select(layers.Build).ToEquatableArray();
        return new StateTypeModel
        {
            Namespace = TypeNames.NamespaceOf(type),
            ContainingTypes = TypeDeclarations.Around(type).ToEquatableArray(),
            Declaration = TypeDeclarations.Of(type),
            Name = type.Name,
            TypeName = TypeNames.OwnName(type),
            HintName = Parsing.HintName.Of(type),
            WireName = name,
            Version = version,
            IsValueType = type.IsValueType,
            IsReadOnly = type.IsReadOnly,
            NeedsAutoLayout = type.IsValueType
                && type.FindAttribute(AttributeNames.StructLayout) is null,
            ReadsBeforeConstruction = construction is not null && (construction.ReadsBefore(members) || migrations.Exists(migration => migration.GivesState)),
            ConstructorArguments = construction?.Arguments(members, layers.LocalOf) ?? default,
            UnsavedRequired = construction?.UnsavedRequired(type, members) ?? default,
            IsAbstract = type.IsAbstract,
            IsOpen = type is { IsReferenceType: true, IsSealed: false },
            Levels = levels,
            BeforeSave = beforeSave,
            AfterRestore = afterRestore,
            Migrations = migrationModels,
            Accessors = layers.Accessors,
        };
    }

    private static int VersionOf(INamedTypeSymbol type) => type.FindAttribute(AttributeNames.State)!.NamedArgument("Version", 1);
}
