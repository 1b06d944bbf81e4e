using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Builds the model of a valid state type from its parsed parts.</summary>
internal static class StateModelBuilder
{
    public static StateTypeModel Build(INamedTypeSymbol type, string name, HierarchyMembers members, Construction? construction)
    {
        // The layers come first: they name the local variables and accessors that the rest refers to.
        LayerBuilder layers = new(type, members.Classes);
        members.Migrations.ForEach(layers.NameLocals);
        EquatableArray<LevelModel> levels = [.. members.Classes.Select(each => layers.Build(each, members.SavedBy(each), members.RetiredBy(each)))];
        EquatableArray<AccessModel> beforeSave = HooksOf(members, AttributeNames.BeforeSave, layers);
        EquatableArray<AccessModel> afterRestore = HooksOf(members, AttributeNames.AfterRestore, layers);
        EquatableArray<MigrationModel> migrations = [.. members.Migrations.Select(layers.Build)];
        List<SavedMember> saved = [.. members.Classes.SelectMany(members.SavedBy)];
        return Declare(type) with
        {
            WireName = name,
            Version = StateTypeParser.VersionOf(type),
            PreservesReferences = type.PreservesReferences(),
            ReadsBeforeConstruction = construction is not null
                && (construction.ReadsBefore(saved) || members.Migrations.Exists(migration => migration.ReturnsState)),
            ConstructorArguments = construction?.Arguments(saved, layers.LocalOf) ?? default,
            UnsavedRequired = construction?.UnsavedRequired(type, saved) ?? default,
            Levels = levels,
            BeforeSave = beforeSave,
            AfterRestore = afterRestore,
            Migrations = migrations,
            Accessors = layers.Accessors,
            Aliases = layers.Aliases,
            HasColumns = layers.HasColumns,
        };
    }

    /// <summary>Creates a model from the declaration of a type alone.</summary>
    private static StateTypeModel Declare(INamedTypeSymbol type) => new()
    {
        Namespace = TypeNames.NamespaceOf(type),
        ContainingTypes = TypeDeclarations.Around(type),
        Declaration = TypeDeclarations.Of(type),
        Name = type.Name,
        TypeName = TypeNames.OwnName(type),
        HintName = HintName.Of(type),
        TypeParameters = [.. TypeDeclarations.TypeParameters(type).Select(parameter => parameter.Name.Escaped())],
        IsValueType = type.IsValueType,
        IsReadOnly = type.IsReadOnly,
        NeedsAutoLayout = type.IsValueType && type.FindAttribute(AttributeNames.StructLayout) is null,
        IsAbstract = type.IsAbstract,
        IsOpen = type is { IsReferenceType: true, IsSealed: false },
    };

    private static EquatableArray<AccessModel> HooksOf(HierarchyMembers members, string attribute, LayerBuilder layers) =>
        [.. HookParser.Find(members.Classes, attribute).Select(layers.MethodOf)];
}
