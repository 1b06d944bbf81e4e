using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>Checks that objects with preserved references exist before their members are read. The members may refer back to them.</summary>
internal static class ReferenceCheck
{
    public static void Run(INamedTypeSymbol type, List<SavedMember> members, List<Migration> migrations, Construction? construction, DiagnosticSink sink)
    {
        if (!type.PreservesReferences())
        {
            return;
        }

        string? reason =
            type.IsValueType ? "is a struct, which has no identity; remove PreserveReferences, or make it a class"
            : type.IsAbstract ? "is abstract; say it on the classes that derive from it, which are what is saved"
            : migrations.Find(migration => migration.ReturnsState) is { } migration
                ? $"has the migration '{migration.Name}' that gives back another object, when others may refer to the first one already; let it give back nothing"
            : construction?.ReadsBefore(members) != true ? null
            : members.Find(member => member.IsRequired) is { } required
                ? $"requires '{required.Symbol.Name}', but an object must be there before its members are read, which may refer back to it; remove 'required'"
            : "has a constructor that takes saved members, but an object must be there before its members are read, which may refer back to it; add a constructor without parameters";
        if (reason is not null)
        {
            sink.Report(DiagnosticDescriptors.CannotPreserve, type, type.Name, reason);
        }
    }
}
