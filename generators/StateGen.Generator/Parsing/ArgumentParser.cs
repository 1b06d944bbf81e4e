using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Finds the type arguments of generic state types and their formatters.</summary>
internal static class ArgumentParser
{
    /// <summary>Returns the type arguments of a type and of its containing types.</summary>
    public static IEnumerable<ITypeSymbol> ArgumentsOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.ContainingType)
        {
            foreach (ITypeSymbol argument in each.TypeArguments)
            {
                yield return argument;
            }
        }
    }

    /// <summary>
    /// Determines whether a type can be a type argument. It is a type parameter, or a closed type that code anywhere in the assembly can name.
    /// </summary>
    public static bool CanBeArgument(ITypeSymbol type) => type is ITypeParameterSymbol || (!TypeSubstitution.IsOpen(type) && HiddenIn(type) is null);

    /// <summary>Returns the type arguments that occur in the members and base classes of a state type.</summary>
    public static EquatableArray<ArgumentModel> OfMembers(INamedTypeSymbol type, IEnumerable<ITypeSymbol> members) =>
        OfAll(members.Concat(Hierarchy.Of(type)), [], type.ContainingAssembly);

    /// <summary>Returns the type arguments that occur in a case of a union.</summary>
    public static EquatableArray<ArgumentModel> Of(ITypeSymbol type, IAssemblySymbol assembly) => OfAll([type], [], assembly);

    /// <summary>Returns the type arguments that occur in closed types, and adds types that are type arguments themselves.</summary>
    public static EquatableArray<ArgumentModel> OfAll(IEnumerable<ITypeSymbol> types, IEnumerable<ITypeSymbol> arguments, IAssemblySymbol assembly)
    {
        Dictionary<string, ArgumentModel> found = [];
        foreach (ITypeSymbol type in types)
        {
            Collect(type, assembly, found);
        }

        foreach (ITypeSymbol argument in arguments)
        {
            Add(argument, assembly, found);
        }

        return found.Values.ToEquatableArray();
    }

    /// <summary>Returns the type arguments that attributes of the assembly name.</summary>
    public static EquatableArray<ArgumentModel> OfAttributes(GeneratorAttributeSyntaxContext context) => OfAll(
        [],
        context.Attributes.Select(attribute => attribute.FirstArgument<ITypeSymbol>()).OfType<ITypeSymbol>(),
        context.SemanticModel.Compilation.Assembly);

    /// <summary>
    /// Returns the type that prevents <paramref name="argument"/> from being a type argument, and the reason. Returns <see langword="null"/> if
    /// there is no problem, if the type is open, or if another error already reports the problem.
    /// </summary>
    public static (ITypeSymbol Type, string Reason)? ProblemOf(ITypeSymbol argument, IAssemblySymbol assembly)
    {
        if (TypeSubstitution.IsOpen(argument))
        {
            return null;
        }

        if (HiddenIn(argument) is { } hidden)
        {
            return (hidden, $"is {NameScope.ReasonOf(hidden)}");
        }

        return FormatterResolver.Resolve(argument, FormatterOptions.In(assembly), out ITypeSymbol? unsupported) is null
            && UnsupportedMember.AdviceFor(unsupported!) is { } advice
            ? (unsupported!, advice)
            : null;
    }

    private static void Collect(ITypeSymbol type, IAssemblySymbol assembly, Dictionary<string, ArgumentModel> found)
    {
        if (type is IArrayTypeSymbol array)
        {
            Collect(array.ElementType, assembly, found);
        }
        else if (type is INamedTypeSymbol named)
        {
            foreach (ITypeSymbol argument in ArgumentsOf(named))
            {
                if (named.IsState())
                {
                    Add(argument, assembly, found);
                }

                Collect(argument, assembly, found);
            }
        }
    }

    private static void Add(ITypeSymbol type, IAssemblySymbol assembly, Dictionary<string, ArgumentModel> found)
    {
        // The names are written outside of all types.
        type = type.WithNullableAnnotation(NullableAnnotation.None);
        using NameScope scope = NameScope.EnterAlone(assembly);
        string name = type.Reference();
        if (type is not ITypeParameterSymbol
            && CanBeArgument(type)
            && !found.ContainsKey(name)
            && FormatterResolver.Resolve(type, FormatterOptions.In(assembly), out _) is { } formatter
            && scope.Hidden is null)
        {
            found.Add(name, new ArgumentModel(name, formatter.Type) { Names = scope.Names });
            Collect(type, assembly, found);
        }
    }

    /// <summary>Returns the first type, within or around <paramref name="type"/>, that code elsewhere in the assembly cannot name.</summary>
    public static INamedTypeSymbol? HiddenIn(ITypeSymbol type)
    {
        for (ITypeSymbol? each = type; each is not null; each = each.ContainingType)
        {
            if (each is INamedTypeSymbol named && (named.IsFileLocal
                || each.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal))
            {
                return named;
            }
        }

        return type switch
        {
            IArrayTypeSymbol array => HiddenIn(array.ElementType),
            INamedTypeSymbol named => ArgumentsOf(named).Select(HiddenIn).FirstOrDefault(hidden => hidden is not null),
            _ => null,
        };
    }
}
