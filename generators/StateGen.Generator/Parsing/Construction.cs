using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>How an object is made on restore, and by which way each member gets its value.</summary>
internal sealed class Construction
{
    private readonly IMethodSymbol? _constructor;
    private readonly bool _setsRequiredMembers;

    private Construction(IMethodSymbol? constructor)
    {
        Called = constructor;

        // A struct has a constructor without parameters even where it declares none.
        _constructor = constructor is { Parameters.Length: > 0 } ? constructor : null;
        _setsRequiredMembers = constructor?.FindAttribute(AttributeNames.SetsRequiredMembers) is not null;
    }

    /// <summary>
    /// Chooses the constructor: the primary one, or the one with the fewest parameters, that sets every member without a
    /// setter, or failing that every one without a field either, all of whose parameters are saved members by name (in
    /// any case) and type.
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
            // Otherwise an older blob, which does not have it, would take its value away.
            member.IsGiven = true;
        }

        return construction;
    }

    /// <summary>The constructor, or <see langword="null"/> where none can be called.</summary>
    public IMethodSymbol? Called { get; }

    /// <summary>Whether some values must be at hand before the object is made.</summary>
    public bool ReadsBefore(List<SavedMember> members) =>
        _constructor is not null
        || members.Any(member => member.IsRequired || (member.IsInitOnly && !member.IsSetByField));

    /// <summary>What the constructor is called with, in its order.</summary>
    public EquatableArray<ConstructorArgumentModel> Arguments(List<SavedMember> members, Func<SavedMember, string> localOf) =>
        (_constructor?.Parameters ?? [])
        .Select(parameter => new ConstructorArgumentModel(
            parameter.Name.Escaped(), localOf(members.First(member => Hierarchy.IsSame(member.Parameter, parameter)))))
        .ToEquatableArray();

    /// <summary>Required members that are not saved, and that the object initializer has to name all the same.</summary>
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

    /// <summary>The member that a parameter sets: of its type and, in this order, its name, its name in other case, or the field named after it.</summary>
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

    /// <summary>The default values of a positional record's parameters are what its members begin with.</summary>
    private static bool IsPrimary(IMethodSymbol constructor) => constructor.Parameters.Length > 0
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>Whether a constructor makes the copies of a record that <c>with</c> gives.</summary>
    public static bool IsCopyConstructor(INamedTypeSymbol type, IMethodSymbol constructor) =>
        type.IsRecord
        && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
