using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Describes how restoring creates an object, and how each member gets its value.</summary>
internal sealed class Construction
{
    private readonly IMethodSymbol? _constructor;
    private readonly bool _setsRequiredMembers;

    private Construction(IMethodSymbol? constructor)
    {
        Called = constructor;

        // A struct always has a parameterless constructor, even if it declares none.
        _constructor = constructor is { Parameters.Length: > 0 } ? constructor : null;
        _setsRequiredMembers = constructor?.FindAttribute(AttributeNames.SetsRequiredMembers) is not null;
    }

    /// <summary>
    /// Chooses the constructor: the primary one, or the one with the fewest parameters.
    /// Each parameter must match a saved member by type and, ignoring case, by name.
    /// The constructor must set every member without a setter. If there is none, it must set every member without setter and field.
    /// </summary>
    public static Construction Choose(INamedTypeSymbol type, List<SavedMember> members, DiagnosticSink sink)
    {
        SavedMember[] withoutSetter = [.. members.Where(member => !member.HasSetter && !member.IsInitOnly && !member.Formatter.CanFill)];
        SavedMember[] withoutField = [.. withoutSetter.Where(member => member.FieldName is null)];
        IMethodSymbol[] candidates = [.. type.InstanceConstructors
            .Where(constructor => !IsCopyConstructor(type, constructor))
            .Where(constructor => constructor.Parameters.All(parameter => FindMember(members, parameter) is not null))
            .OrderBy(constructor => IsPrimary(constructor) ? 0 : 1)
            .ThenBy(constructor => constructor.Parameters.Length)];
        IMethodSymbol? chosen = FirstThatSets(withoutSetter) ?? FirstThatSets(withoutField);
        IMethodSymbol? FirstThatSets(SavedMember[] dependent) => candidates.FirstOrDefault(constructor =>
            dependent.All(member => constructor.Parameters.Any(parameter => FindMember(members, parameter) == member)));

        if (chosen is not null)
        {
            return By(chosen, members);
        }

        if (candidates.Length == 0)
        {
            sink.Report(DiagnosticDescriptors.NoConstructor, type, type.Name);
        }

        foreach (SavedMember member in withoutField)
        {
            sink.Report(DiagnosticDescriptors.CannotBeSet, member.Symbol, $"{type.Name}.{member.Symbol.Name}");
        }

        return new Construction(null);
    }

    private static Construction By(IMethodSymbol constructor, List<SavedMember> members)
    {
        NameScope.Current?.Use(constructor);
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            FindMember(members, parameter)!.Parameter = parameter;
        }

        Construction construction = new(constructor);
        foreach (SavedMember member in members.Where(member => construction._setsRequiredMembers && member.Since > 1))
        {
            // An object initializer would overwrite the value if an older blob does not contain the member.
            member.IsGiven = true;
        }

        return construction;
    }

    /// <summary>Gets the constructor to call, or <see langword="null"/> if there is none.</summary>
    public IMethodSymbol? Called { get; }

    /// <summary>Determines whether some values must be read before the object is created.</summary>
    public bool ReadsBefore(List<SavedMember> members) =>
        _constructor is not null
        || members.Any(member => member.IsRequired || (member.IsInitOnly && !member.IsSetByField));

    /// <summary>Returns the constructor arguments in the order of the parameters.</summary>
    public EquatableArray<ConstructorArgumentModel> Arguments(List<SavedMember> members, Func<SavedMember, string> localOf) =>
        (_constructor?.Parameters ?? [])
        .Select(parameter => new ConstructorArgumentModel(
            parameter.Name.Escaped(), localOf(members.First(member => Hierarchy.IsSame(member.Parameter, parameter)))))
        .ToEquatableArray();

    /// <summary>Returns the required members that are not saved. The object initializer must name them nevertheless.</summary>
    public EquatableArray<string> UnsavedRequired(INamedTypeSymbol type, List<SavedMember> members) => Hierarchy.Of(type)
        .SelectMany(each => each.GetMembers())
        .Where(_ => !_setsRequiredMembers)
        .Where(symbol => symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        .Where(symbol => !members.Any(member => SymbolEqualityComparer.Default.Equals(member.Symbol, symbol)))
        .Select(symbol =>
        {
            NameScope.Current?.Use(symbol);
            return symbol.Name.Escaped();
        })
        .ToEquatableArray();

    /// <summary>
    /// Finds the member of a parameter's type that matches its name. An exact match comes
    /// first, then one that ignores case, then a field with an underscore.
    /// </summary>
    private static SavedMember? FindMember(List<SavedMember> members, IParameterSymbol parameter)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            return null;
        }

        SavedMember[] ofType = [.. members.Where(member => SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type))];
        return Array.Find(ofType, member => member.Symbol.Name == parameter.Name)
            ?? Array.Find(ofType, member => IsSame(member.Symbol.Name, parameter.Name))
            ?? Array.Find(ofType, member => IsSame(member.Symbol.Name.TrimStart('_'), parameter.Name));
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether a constructor is primary. The default values of its parameters are the initial values of the members.</summary>
    private static bool IsPrimary(IMethodSymbol constructor) => constructor.Parameters.Length > 0
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>Determines whether a constructor is the copy constructor that a <c>with</c> expression calls.</summary>
    public static bool IsCopyConstructor(INamedTypeSymbol type, IMethodSymbol constructor) =>
        type.IsRecord
        && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
