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

    /// <summary>A field.</summary>
    /// <param name="name">What the accessor's name is made of.</param>
    /// <param name="field">The field.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="fieldType">Its type, as a type of <paramref name="declaring"/>'s own definition.</param>
    public AccessModel Field(string name, string field, INamedTypeSymbol declaring, ITypeSymbol fieldType) =>
        Add(name, AccessorKind.Field, field, declaring, names => fieldType.Reference(names), []);

    /// <summary>The field that each state type has for layers of a newer version.</summary>
    public AccessModel UnknownLayers(string name, INamedTypeSymbol declaring) =>
        Add(name, AccessorKind.UnknownLayers, LayerBuilder.UnknownLayersField, declaring, _ => null, []);

    /// <summary>A method.</summary>
    /// <param name="name">What the accessor's name is made of.</param>
    /// <param name="method">The method.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="returnsState">Whether it returns a state.</param>
    /// <param name="parameters">The types of its parameters.</param>
    public AccessModel Method(
        string name, string method, INamedTypeSymbol declaring, bool returnsState = false, EquatableArray<string> parameters = default) => Add(
            name,
            AccessorKind.Method,
            method,
            declaring,
            names => returnsState ? declaring.OriginalDefinition.Reference(names) : null,
            parameters);

    private AccessModel Add(
        string name,
        AccessorKind kind,
        string target,
        INamedTypeSymbol declaring,
        Func<IReadOnlyDictionary<ITypeParameterSymbol, string>?, string?> typeWith,
        EquatableArray<string> parameters)
    {
        name = OwnName(name);
        AccessModel access = new(AccessKind.Accessor, name) { IsByReference = declaring.IsValueType };
        int depth = DepthFor(declaring);
        if (depth == _around.Length && (!declaring.IsGenericType || Hierarchy.IsSame(declaring, type)))
        {
            AddModel(typeWith(null), declaring.Reference(), holder: null);
            return access;
        }

        // As the member was declared, in a class with the same type parameters.
        INamedTypeSymbol definition = declaring.OriginalDefinition;
        string holderName = HolderName(name, depth);
        Dictionary<ITypeParameterSymbol, string> names = ParameterNames(definition);
        using (NameScope scope = NameScope.Enter(depth == 0 ? type.ContainingAssembly : _around[depth - 1]))
        {
            HolderModel holder = new(holderName, TypeParameterList.Of(TypeDeclarations.TypeParameters(definition), names), depth);
            AddModel(typeWith(names), definition.Reference(names), holder);
        }

        return access with { Owner = holderName + Arguments(declaring) };

        void AddModel(string? memberType, string owner, HolderModel? holder) => _accessors.Add(
            new AccessorModel(name, kind, target, owner, declaring.IsValueType, holder) { Type = memberType, Parameters = parameters });
    }

    private static string OwnName(string name) => NameScope.Current?.Own(name) ?? name;

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
    private string HolderName(string name, int depth) =>
        OwnName(depth == _around.Length ? $"{name}Accessor" : $"{name}AccessorOf{TypePart(type.MetadataName)}");

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
}
