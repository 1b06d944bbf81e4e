using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Parses the <c>[KnownValues]</c> attribute of a member.</summary>
internal static class KnownValuesParser
{
    /// <summary>Returns the strings that a member names, or <see langword="null"/> if it names none or has an error.</summary>
    public static KnownValuesModel? Parse(INamedTypeSymbol type, ISymbol member, string path, DiagnosticSink sink)
    {
        if (MemberParser.FindAttribute(type, member, AttributeNames.KnownValues) is not { } attribute)
        {
            return null;
        }

        TypedConstant list = attribute.ConstructorArguments.FirstOrDefault();
        if (list.Kind != TypedConstantKind.Array)
        {
            sink.Fail();
            return null;
        }

        string?[] values = list.IsNull ? [] : [.. list.Values.Select(value => value.Value as string)];
        if (Problem(values) is { } problem)
        {
            sink.Report(DiagnosticDescriptors.InvalidKnownValues, member, path, problem);
            return null;
        }

        // Several classes of a hierarchy may have a member of this name.
        return Create($"KnownValuesOf{type.Name}{member.Name}", values);
    }

    /// <summary>Creates the model of the strings and of the generated struct that contains them.</summary>
    /// <param name="name">The preferred name of the struct.</param>
    /// <param name="values">The strings.</param>
    public static KnownValuesModel Create(string name, string?[] values) =>
        new(NameScope.Current?.Own(name) ?? name, values.Select(value => value!).ToEquatableArray());

    /// <summary>Returns the name by which a formatter refers to the struct.</summary>
    public static string? ReferenceTo(KnownValuesModel? known) => known is null ? null : NameScope.Current?.OwnReference(known.Name) ?? known.Name;

    /// <summary>Returns the problem with a list, as the end of a message.</summary>
    public static string? Problem(string?[] values)
    {
        if (values.Length == 0)
        {
            return "lists no values; list at least one, or remove the attribute";
        }

        HashSet<string> seen = [];
        foreach (string? value in values)
        {
            if (value is null)
            {
                return "lists null, which takes no bytes anyway; remove null from the list";
            }

            if (!seen.Add(value))
            {
                return $"names \"{value}\" twice; remove the second";
            }
        }

        return null;
    }
}
