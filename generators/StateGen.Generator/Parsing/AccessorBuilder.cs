using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Makes the accessors by which the generated code of a type reaches what it cannot name.</summary>
/// <param name="type">The type.</param>
internal sealed class AccessorBuilder(INamedTypeSymbol type)
{
    private readonly List<AccessorModel> _accessors = [];

    /// <summary>The types around the type and the type itself, outermost first.</summary>
    private readonly INamedTypeSymbol[] _around = [.. TypeDeclarations.Containing(type), type];

    /// <summary>All that were made.</summary>
    public EquatableArray<AccessorModel> Accessors => _accessors.ToEquatableArray();

    /// <summary>A field, as an expression on <c>value</c>.</summary>
    /// <param name="name">What the accessor's name is made of.</param>
    /// <param name="field">The field.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="fieldType">Its type, as a type of <paramref name="declaring"/>'s own definition.</param>
    public string Field(string name, string field, INamedTypeSymbol declaring, ITypeSymbol fieldType) =>
        Add(name, field, declaring, names => (fieldType.Reference(names), "void", ""), "");

    /// <summary>The field that each state type has for layers of a newer version.</summary>
    public string UnknownLayers(string name, string field, INamedTypeSymbol declaring) =>
        Add(name, field, declaring, _ => ("global::StateGen.CompilerServices.UnknownLayers?", "void", ""), "");

    /// <summary>A call of a method.</summary>
    /// <param name="name">What the accessor's name is made of.</param>
    /// <param name="method">The method.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="givesState">Whether it gives back a state.</param>
    /// <param name="parameters">The types of its parameters.</param>
    /// <param name="arguments">What it is called with, each with a comma before it.</param>
    public string Method(
        string name, string method, INamedTypeSymbol declaring, bool givesState = false, IEnumerable<string>? parameters = null, string arguments = "") =>
        Add(
            name,
            method,
            declaring,
            names => (null, givesState ? declaring.OriginalDefinition.Reference(names) : "void", string.Concat((parameters ?? []).Select((each, i) => $", {each} argument{i}"))),
            arguments);

    private string Add(
        string name,
        string target,
        INamedTypeSymbol declaring,
        Func<IReadOnlyDictionary<ITypeParameterSymbol, string>?, (string? Type, string Result, string Parameters)> describe,
        string arguments)
    {
        while (_accessors.Exists(other => other.Name == name) || IsTaken(name) || NameScope.Current?.IsOwn(name) == true)
        {
            name += "_";
        }

        string call = $"{name}({(declaring.IsValueType ? "ref " : "")}value{arguments})";
        int depth = DepthFor(declaring);
        if (depth == _around.Length && (!declaring.IsGenericType || Hierarchy.IsSame(declaring, type)))
        {
            Add(describe(null), declaring.Reference(), holder: null);
            return call;
        }

        // As the member was declared, in a class with the same type parameters.
        INamedTypeSymbol definition = declaring.OriginalDefinition;
        string holder = HolderName(name, depth);
        Dictionary<ITypeParameterSymbol, string> names = ParameterNames(definition);
        using (NameScope scope = NameScope.Enter(depth == 0 ? type.ContainingAssembly : _around[depth - 1]))
        {
            string declaration = holder + TypeParameterList.Of(TypeDeclarations.TypeParameters(definition), names);
            Add(describe(names), definition.Reference(names), new HolderModel(declaration, depth));
        }

        return $"{holder}{Arguments(declaring)}.{call}";

        void Add((string? Type, string Result, string Parameters) signature, string owner, HolderModel? holder) => _accessors.Add(
            new AccessorModel(name, target, owner, signature.Type, declaring.IsValueType, holder)
            {
                Result = signature.Result,
                Parameters = signature.Parameters,
            });
    }

    /// <summary>As deep as nothing generic is around it; but what reaches into the type itself is always in the type.</summary>
    private int DepthFor(INamedTypeSymbol declaring)
    {
        if (Hierarchy.IsSame(declaring, type))
        {
            return _around.Length;
        }

        int depth = _around.TakeWhile(each => each.Arity == 0).Count();
        string[] words = [.. TypeDeclarations.TypeParameters(declaring.OriginalDefinition).Select(TypeParameterList.WordOf).OfType<string>()];
        while (words.Any(word => _around.Take(depth).Any(each => HasType(each, word))))
        {
            depth--;
        }

        return depth;
    }

    /// <summary>Whether a name means a nested type within a type: a constraint of that name would be that type.</summary>
    private static bool HasType(INamedTypeSymbol type, string name) =>
        Hierarchy.SelfAndBases(type).Any(each => !each.GetTypeMembers(name).IsEmpty);

    /// <summary>Other state types in the same place have accessors too.</summary>
    private string HolderName(string name, int depth)
    {
        string holder = depth == _around.Length ? $"{name}Accessor" : $"{name}AccessorOf{TypePart(type.MetadataName)}";
        while (IsTaken(holder) || (depth < _around.Length && _around.Any(each => !each.GetMembers(holder).IsEmpty)))
        {
            holder += "_";
        }

        return holder;
    }

    /// <summary>No two types have one name in this form, and it has no 'AccessorOf' in it, so that no two pairs of names join to one.</summary>
    private static string TypePart(string name) => name.Replace("_", "__").Replace("AccessorOf", "Accessor_Of").Replace('`', '_');

    /// <summary>Type parameters of a class and of the class around it may have one name.</summary>
    private static Dictionary<ITypeParameterSymbol, string> ParameterNames(INamedTypeSymbol definition)
    {
        Dictionary<ITypeParameterSymbol, string> names = new(SymbolEqualityComparer.Default);
        foreach (ITypeParameterSymbol parameter in TypeDeclarations.TypeParameters(definition))
        {
            string name = parameter.Name;
            while (names.ContainsValue(name.Escaped()))
            {
                name += "_";
            }

            names.Add(parameter, name.Escaped());
        }

        return names;
    }

    private static string Arguments(INamedTypeSymbol declaring)
    {
        string[] arguments = [.. TypeDeclarations.Containing(declaring).Append(declaring).SelectMany(each => each.TypeArguments).Select(each => each.Reference())];
        return arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments)}>";
    }

    /// <summary>Whether code in the type sees something of the name, or would take a local variable for it.</summary>
    private bool IsTaken(string name) => _around.SelectMany(Hierarchy.SelfAndBases).Any(each =>
        each.MemberNames.Any(member => IsLike(member, name))
        || !each.GetTypeMembers(name).IsEmpty
        || each.Name == name
        || each.TypeParameters.Any(parameter => parameter.Name == name));

    /// <summary>Local variables are named after members, but for underscores and case.</summary>
    private static bool IsLike(string member, string name) =>
        string.Equals(member.TrimStart('_'), name.TrimStart('_'), StringComparison.OrdinalIgnoreCase);
}
