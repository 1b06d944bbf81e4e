using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Reads <c>[KnownValues]</c> of a member.</summary>
internal static class KnownValuesParser
{
    /// <summary>The strings that a member names, or <see langword="null"/> where it names none or something is wrong.</summary>
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

        // The classes of a hierarchy may each have a member of the name.
        return new KnownValuesModel(NameOf($"KnownValuesOf{type.Name}{member.Name}"), values.Select(value => value!).ToEquatableArray());
    }

    /// <summary>The name of the struct that knows the strings, within the type whose code is made.</summary>
    public static string NameOf(string name) => NameScope.Current?.Own(name) ?? name;

    /// <summary>What is wrong with a list, behind its name.</summary>
    public static string? Problem(string?[] values)
    {
        if (values.Length == 0)
        {
            return "names none; name at least one, or remove the attribute";
        }

        HashSet<string> seen = [];
        foreach (string? value in values)
        {
            if (value is null)
            {
                return "names null, which takes no byte as it is; remove it from the list";
            }

            if (!seen.Add(value))
            {
                return $"names \"{value}\" twice; remove the second";
            }
        }

        return null;
    }
}
