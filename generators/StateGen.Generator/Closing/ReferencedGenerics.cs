using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Closing;

/// <summary>
/// Contains the generic state types of referenced assemblies, and the assemblies whose generic code may close them. The bodies of that code are
/// not visible, so all its type arguments count.
/// </summary>
/// <param name="StateNames">The names of the generic state types.</param>
/// <param name="Openers">The assemblies whose generic code may close them.</param>
internal sealed record ReferencedGenerics(IReadOnlyCollection<string> StateNames, IReadOnlyCollection<IAssemblySymbol> Openers)
{
    // An assembly does not change, and the compiler keeps its symbol between edits of the project.
    private static readonly ConditionalWeakTable<IAssemblySymbol, string[]> KnownStates = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, ILookup<bool, string>> KnownGenerics = new();

    /// <summary>Returns the generics that a compilation references.</summary>
    public static ReferencedGenerics Of(Compilation compilation)
    {
        List<string> names = [];
        HashSet<string> withStates = [];
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            string[] states = KnownStates.GetValue(assembly, StatesOf);
            names.AddRange(states);
            if (states.Length > 0)
            {
                withStates.Add(assembly.Name);
            }
        }

        return new ReferencedGenerics(
            names,
            withStates.Count == 0 ? [] : [.. compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly =>
                withStates.Contains(assembly.Name)
                || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(each => withStates.Contains(each.Name))))]);
    }

    /// <summary>Gets the names of the generic types of these assemblies.</summary>
    public IEnumerable<string> TypeNames => Openers.SelectMany(assembly => KnownGenerics.GetValue(assembly, GenericsOf)[true]);

    /// <summary>Gets the names of their generic methods, and of members of generic extensions.</summary>
    public IEnumerable<string> MethodNames => Openers.SelectMany(assembly => KnownGenerics.GetValue(assembly, GenericsOf)[false]);

    private static string[] StatesOf(IAssemblySymbol assembly) => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(each => each.Name == "StateGen"))
        ? [.. StateTypes.In(assembly.GlobalNamespace).Where(type => TypeDeclarations.TypeParameters(type).Any()).Select(type => type.Name).Distinct()]
        : [];

    private static ILookup<bool, string> GenericsOf(IAssemblySymbol assembly) => NamesIn(assembly.GlobalNamespace).Distinct().ToLookup(each => each.IsType, each => each.Name);

    private static IEnumerable<(bool IsType, string Name)> NamesIn(INamespaceOrTypeSymbol container)
    {
        bool isExtension = container is INamedTypeSymbol { TypeKind: TypeKind.Extension, IsGenericType: true };
        foreach (ISymbol member in container.GetMembers().Where(member => member.DeclaredAccessibility != Accessibility.Private))
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach ((bool IsType, string Name) each in NamesIn(inner))
                {
                    yield return each;
                }
            }

            if (member is INamedTypeSymbol { Arity: > 0 })
            {
                yield return (IsType: true, member.Name);
            }
            else if (isExtension || member is IMethodSymbol { IsGenericMethod: true })
            {
                yield return (IsType: false, member.Name);
            }
        }
    }
}
