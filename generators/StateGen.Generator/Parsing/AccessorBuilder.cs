using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Builds the accessors for members that the generated code of a type cannot name.</summary>
/// <param name="type">The type whose generated code uses the accessors.</param>
internal sealed class AccessorBuilder(INamedTypeSymbol type)
{
    private readonly List<AccessorModel> _accessors = [];

    /// <summary>The containing types and the type itself, outermost first.</summary>
    private readonly INamedTypeSymbol[] _around = [.. TypeDeclarations.Containing(type), type];

    /// <summary>Gets all accessors built so far.</summary>
    public EquatableArray<AccessorModel> Accessors => _accessors.ToEquatableArray();

    /// <summary>Adds an accessor for a field.</summary>
    /// <param name="name">The base of the accessor's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="fieldType">The type of the field, from the original definition of <paramref name="declaring"/>.</param>
    public AccessModel Field(string name, string field, INamedTypeSymbol declaring, ITypeSymbol fieldType) =>
        Add(name, AccessorKind.Field, field, declaring, names => fieldType.Reference(names), []);

    /// <summary>Adds an accessor for the field in which each state type keeps layers of a newer version.</summary>
    public AccessModel UnknownLayers(string name, INamedTypeSymbol declaring) =>
        Add(name, AccessorKind.UnknownLayers, LayerBuilder.UnknownLayersField, declaring, _ => null, []);

    /// <summary>Adds an accessor for a method.</summary>
    /// <param name="name">The base of the accessor's name.</param>
    /// <param name="method">The method.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="returnsState">Whether the method returns a state.</param>
    /// <param name="parameters">The types of the method's parameters.</param>
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

        // The runtime matches the original declaration only in a class with the same type parameters.
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

    /// <summary>
    /// Returns the number of outer types before the first generic one. Accessors of the type itself are always in the type.
    /// </summary>
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

    /// <summary>Determines whether a name resolves to a nested type here. A constraint of that name would then mean the nested type.</summary>
    private static bool HasType(INamedTypeSymbol type, string name) =>
        Hierarchy.SelfAndBases(type).Any(each => !each.GetTypeMembers(name).IsEmpty);

    /// <summary>Returns a holder name that is unique among the state types of the same scope.</summary>
    private string HolderName(string name, int depth) =>
        OwnName(depth == _around.Length ? $"{name}Accessor" : $"{name}AccessorOf{TypePart(type.MetadataName)}");

    /// <summary>Escapes a type name so that it contains no 'AccessorOf'. So two different pairs of names never join to the same text.</summary>
    private static string TypePart(string name) => name.Replace("_", "__").Replace("AccessorOf", "Accessor_Of").Replace('`', '_');

    /// <summary>Maps the type parameters to unique names: a class and its containing class may use the same name.</summary>
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
