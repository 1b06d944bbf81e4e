using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Puts the members of a type into layers and in wire order.</summary>
internal static class LayerBuilder
{
    /// <summary>Names that the generated code uses itself.</summary>
    private static readonly HashSet<string> Reserved = ["value", "writer", "reader", "bounded", "present", "layers"];

    /// <summary>The layers, the first of them even where it has no member: it says whether another follows.</summary>
    public static EquatableArray<LayerModel> Build(int version, List<SavedMember> members)
    {
        HashSet<string> locals = [.. Reserved];
        return Enumerable.Range(1, version)
            .Select(since => Build(since, members.Where(member => member.Since == since), locals))
            .Where(layer => layer.Version == 1 || layer.Members.Count > 0)
            .ToEquatableArray();
    }

    private static LayerModel Build(int version, IEnumerable<SavedMember> members, HashSet<string> locals)
    {
        SavedMember[] ordered = [.. members.OrderBy(member => member.Formatter.IsBounded ? 0 : 1).ThenBy(member => member.Id)];
        return new LayerModel(
            version,
            ordered.Select(member => CreateModel(member, locals)).ToEquatableArray(),
            IsAlwaysWritten: version > 1 && ordered.Any(member => member.HasInitializer || HasParameterDefault(member)));
    }

    private static MemberModel CreateModel(SavedMember member, HashSet<string> locals) => new(
        member.Id,
        member.Symbol.Name,
        LocalName(member, locals),
        member.Type.Reference(),
        member.Formatter,
        ChooseAssignment(member),
        DefaultValue(member));

    private static Assignment ChooseAssignment(SavedMember member) =>
        member.IsRequired ? Assignment.Initializer
        : member.Parameter is not null ? Assignment.Constructor
        : member.IsFilled ? Assignment.Fill
        : member.IsInitOnly ? Assignment.Initializer
        : Assignment.Setter;

    private static string LocalName(SavedMember member, HashSet<string> taken)
    {
        string name = member.Symbol.Name.TrimStart('_');
        name = name.Length == 0 ? "member" : char.ToLowerInvariant(name[0]) + name.Substring(1);
        if (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || !taken.Add(name))
        {
            name += member.Id;
            taken.Add(name);
        }

        return name;
    }

    private static bool HasParameterDefault(SavedMember member) => DefaultValue(member) != "default";

    /// <summary>The default value of the constructor parameter: what a new object would have got.</summary>
    private static string DefaultValue(SavedMember member)
    {
        if (member.Parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value })
        {
            return "default";
        }

        string literal = value switch
        {
            double.NaN or double.PositiveInfinity or double.NegativeInfinity or
            float.NaN or float.PositiveInfinity or float.NegativeInfinity => $"{member.Type.Reference()}.{NonFiniteName(Convert.ToDouble(value))}",
            float number => SyntaxFactory.Literal(number).Text,
            decimal number => SyntaxFactory.Literal(number).Text,
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
        };
        return member.Type.TypeKind == TypeKind.Enum ? $"({member.Type.Reference()})({literal})" : literal;
    }

    private static string NonFiniteName(double value) =>
        double.IsNaN(value) ? "NaN" : value > 0 ? "PositiveInfinity" : "NegativeInfinity";
}
