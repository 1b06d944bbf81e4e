using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Parses the <c>[Retired]</c> attributes of a type.</summary>
internal static class RetiredParser
{
    /// <summary>Returns the name of a retired member in error messages and paths. Its original name is not known.</summary>
    public static string NameOf(int id) => $"Retired({id})";

    /// <summary>Returns the members that a type has retired, by id.</summary>
    /// <param name="type">The type.</param>
    /// <param name="version">The type's version.</param>
    /// <param name="sink">Receives each diagnostic.</param>
    public static List<RetiredMember> Parse(INamedTypeSymbol type, int version, DiagnosticSink sink)
    {
        List<RetiredMember> retired =
        [
            .. type.GetAttributes()
                .Where(attribute => attribute.AttributeClass?.FullName() == AttributeNames.Retired)
                .Select(attribute => Parse(type, attribute, version, sink))
                .OfType<RetiredMember>()
                .OrderBy(member => member.Id),
        ];
        for (int i = 1; i < retired.Count; i++)
        {
            if (retired[i].Id == retired[i - 1].Id)
            {
                sink.Report(DiagnosticDescriptors.InvalidRetired, retired[i].Location, PathOf(type, retired[i].Id), "the id is retired twice; remove one");
            }
        }

        return retired;
    }

    /// <summary>Reports members whose id belongs to a retired member.</summary>
    public static void CheckIds(List<SavedMember> members, List<RetiredMember> retired, int next, DiagnosticSink sink)
    {
        foreach (SavedMember member in members.Where(member => retired.Exists(other => other.Id == member.Id)))
        {
            sink.Report(
                DiagnosticDescriptors.RetiredId,
                member.Symbol,
                DiagnosticProperties.With(next),
                $"{member.Symbol.ContainingType.Name}.{member.Symbol.Name}",
                member.Id,
                next);
        }
    }

    private static RetiredMember? Parse(INamedTypeSymbol type, AttributeData attribute, int version, DiagnosticSink sink)
    {
        if (attribute.ConstructorArguments.Length != 2 || attribute.ConstructorArguments[0].Value is not int id)
        {
            sink.Fail(); // The compiler reports the arguments.
            return null;
        }

        Location? location = attribute.LocationOf();
        int since = attribute.NamedArgument("Since", 1);
        MemberNumbers.Check(type, PathOf(type, id), id, since, version, location, sink);
        ITypeSymbol? retired = attribute.ConstructorArguments[1].Value as ITypeSymbol;
        RetiredFormatter formatter = RetiredFormatter.Resolve(type, retired, id, attribute);
        if (formatter.Problem is { } problem)
        {
            sink.Report(DiagnosticDescriptors.InvalidRetired, location, PathOf(type, id), problem);
        }

        if (formatter.Model is null || retired is null)
        {
            sink.Fail();
            return null;
        }

        return new RetiredMember(retired, id, since, formatter.Model)
        {
            IsFixed = formatter.IsFixed,
            Known = formatter.Known,
            Custom = attribute.NamedArgument<INamedTypeSymbol?>("Formatter", null),
            Migrate = MigrationParser.NameOf(attribute),
            Location = location,
        };
    }

    /// <summary>Returns the path of a retired member in error messages.</summary>
    public static string PathOf(INamedTypeSymbol type, int id) => $"{type.Name}.{NameOf(id)}";
}
