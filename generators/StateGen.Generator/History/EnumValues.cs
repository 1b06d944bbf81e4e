using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.History;

/// <summary>
/// Formats and parses the enum values of a member, as in <c>Away=0 Online=1</c>. If a member contains several enums, a bar separates them, in
/// the order of the member's type.
/// </summary>
internal static class EnumValues
{
    private const string Bar = "|";

    /// <summary>Returns the values of an enum in declaration order, each number once. Enums of .NET return none.</summary>
    public static IEnumerable<(string Number, string Name)> Of(INamedTypeSymbol type) => IsFramework(type)
        ? []
        : FieldsOf(type).GroupBy(NumberOf).Select(values => (values.Key, values.First().Name));

    /// <summary>Returns all names of an enum with their numbers.</summary>
    public static ILookup<string, string> NumbersOf(INamedTypeSymbol type) => FieldsOf(type).ToLookup(field => field.Name, NumberOf);

    /// <summary>Parses the enums of a line, each as names by number. Returns <see langword="null"/> if the words do not list values.</summary>
    public static List<List<(string Number, string Name)>>? Parse(IEnumerable<string> words)
    {
        List<List<(string Number, string Name)>> enums = [[]];
        foreach (string word in words)
        {
            int equals = word.IndexOf('=');
            if (word == Bar)
            {
                enums.Add([]);
            }
            else if (equals > 0 && decimal.TryParse(word.Substring(equals + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                enums[enums.Count - 1].Add((word.Substring(equals + 1), word.Substring(0, equals)));
            }
            else
            {
                return null;
            }
        }

        return enums;
    }

    /// <summary>Formats enums for a line. Returns the empty string if none has a value.</summary>
    public static string TextOf(IEnumerable<IEnumerable<(string Number, string Name)>> enums) => string
        .Join(" ", enums.SelectMany((values, index) => Enumerable.Repeat(Bar, index == 0 ? 0 : 1).Concat(values.Select(value => $"{value.Name}={value.Number}"))))
        .TrimEnd(' ', Bar[0]);

    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.ConstantValue is not null);

    private static string NumberOf(IFieldSymbol field) => Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture);

    /// <summary>Determines whether an enum is part of .NET, where values keep their numbers.</summary>
    private static bool IsFramework(INamedTypeSymbol type) =>
        type.ContainingAssembly.Name is var name
        && (name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", StringComparison.Ordinal));
}
