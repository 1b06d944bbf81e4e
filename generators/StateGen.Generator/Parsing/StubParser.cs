using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Builds the stub of a type that has errors.</summary>
internal static class StubParser
{
    /// <summary>The interface that generated code implements.</summary>
    public const string Contract = "StateGen.IStateSerializable`1";

    /// <summary>Returns the stub of a state type, or <see langword="null"/> if the type can have none or needs none.</summary>
    public static StubModel? OfState(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface || !CanHavePart(type))
        {
            return null;
        }

        DiagnosticSink sink = new(null);
        List<RetiredMember> retired = RetiredParser.Parse(type, int.MaxValue, sink);
        EquatableArray<MethodModel> migrations = sink.HasErrors
            ? []
            : MigrationParser.Parse(type, retired, sink).Select(migration => migration.Declaration).ToEquatableArray();
        migrations = sink.HasErrors ? [] : migrations;
        return !type.IsAbstract || migrations.Count > 0 ? Create(type, HintName.Of(type), !type.IsAbstract, migrations) : null;
    }

    /// <summary>Returns the stub of a union, or <see langword="null"/> if it can have none.</summary>
    public static StubModel? OfUnion(INamedTypeSymbol type) =>
        (type.TypeKind == TypeKind.Interface || type.IsAbstract || !type.IsState()) && CanHavePart(type)
            ? Create(type, HintName.OfUnion(type), isSerializable: true, [])
            : null;

    /// <summary>
    /// Determines whether code can use a type as a state: it has a generated part or will get one. If not, the type has its own error.
    /// </summary>
    public static bool HasPart(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(each => each.MetadataFullName() == Contract)
        || (type.Locations.Any(location => location.IsInSource) && CanHavePart(type.OriginalDefinition));

    private static bool CanHavePart(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false, IsRefLikeType: false }
        && StaticMembers.AbstractIn(type) is null
        && TypeDeclarations.Containing(type).Append(type).All(each =>
            SyntaxFacts.IsValidIdentifier(each.Name)
            && !each.IsFileLocal
            && !StateTypeParser.IsDeclaredTwice(each)
            && TypeDeclarations.IsPartial(each));

    private static StubModel Create(INamedTypeSymbol type, string hintName, bool isSerializable, EquatableArray<MethodModel> migrations) => new(
        TypeNames.NamespaceOf(type),
        TypeDeclarations.Around(type),
        TypeDeclarations.Of(type),
        type.Name,
        TypeNames.OwnName(type),
        hintName,
        isSerializable,
        migrations);
}
