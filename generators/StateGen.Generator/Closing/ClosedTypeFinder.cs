using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Closing;

/// <summary>
/// Finds the closed generic state types in the sources of a compilation.
/// A type can be closed by its name. It can also be closed by generic code that uses it with its own type parameters, over any number of steps.
/// The search looks for names: first those of generic state types, then those of generic code that it found. It binds only these names.
/// </summary>
internal sealed class ClosedTypeFinder
{
    /// <summary>The maximum size of a use. Generic code that calls itself with ever larger types is followed no further.</summary>
    private const int MaxSize = 40;

    /// <summary>The maximum number of closed types and methods to follow.</summary>
    private const int MaxUses = 20_000;

    private readonly Compilation _compilation;
    private readonly CancellationToken _token;
    private readonly FileNames[] _files;
    private readonly HashSet<IAssemblySymbol> _openers;
    private readonly SearchedNames _searched = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly HashSet<GenericUse> _closed = [];
    private readonly Queue<(GenericUse Use, SyntaxNode Node)> _next = [];
    private readonly Dictionary<ISymbol, HashSet<GenericUse>> _open = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(GenericUse Use, SyntaxNode Node)>> _instances = new(SymbolEqualityComparer.Default);
    private readonly List<ClosedType> _types = [];
    private readonly List<ITypeSymbol> _unseen = [];

    private ClosedTypeFinder(Compilation compilation, IEnumerable<FileNames> files, ReferencedGenerics referenced, CancellationToken token)
    {
        _compilation = compilation;
        _token = token;
        _files = [.. files];
        _openers = new HashSet<IAssemblySymbol>(referenced.Openers, SymbolEqualityComparer.Default);
    }

    /// <summary>Gets the closed state types.</summary>
    public IReadOnlyList<ClosedType> Types => _types;

    /// <summary>Gets the type arguments of generic code in other assemblies, which may close a state type with them.</summary>
    public IReadOnlyList<ITypeSymbol> Unseen => _unseen;

    /// <summary>Searches a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="files">The files to search.</param>
    /// <param name="names">The names of the compilation's own generic state types.</param>
    /// <param name="token">Cancels the search.</param>
    public static ClosedTypeFinder Search(Compilation compilation, IEnumerable<FileNames> files, IEnumerable<string> names, CancellationToken token)
    {
        ReferencedGenerics referenced = ReferencedGenerics.Of(compilation);
        ClosedTypeFinder finder = new(compilation, files, referenced, token);
        foreach (string name in names.Concat(referenced.StateNames))
        {
            // A type that is nested in a generic one and not generic itself has no type arguments after its name.
            finder._searched.Add(name, isInferred: true);
        }

        if (finder._searched.IsEmpty)
        {
            return finder;
        }

        finder._searched.Add(SerializerCall.Receiver, isInferred: true);
        finder._searched.AddAll(referenced.TypeNames, isInferred: false);
        finder._searched.AddAll(referenced.MethodNames, isInferred: true);
        finder.Run();
        return finder;
    }

    private void Run()
    {
        while (_searched.Take() is { Count: > 0 } names)
        {
            foreach (FileNames file in _files.Where(file => names.Keys.Any(file.Names.Contains)))
            {
                Search(file.Tree, names);
            }
        }
    }

    private void Search(SyntaxTree tree, IReadOnlyDictionary<string, bool> names)
    {
        foreach (SimpleNameSyntax name in tree.GetRoot(_token).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (names.TryGetValue(name.Identifier.ValueText, out bool isInferred) && (isInferred || name is GenericNameSyntax))
            {
                Bind(name, ModelOf(tree));
                FollowClosed();
            }
        }
    }

    /// <summary>
    /// Returns one semantic model per tree for all rounds. Each model has its own symbols for local functions and their type parameters.
    /// </summary>
    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
            _models.Add(tree, model = _compilation.GetSemanticModel(tree));
        }

        return model;
    }

    private void Bind(SimpleNameSyntax name, SemanticModel model)
    {
        _token.ThrowIfCancellationRequested();
        if (SerializerCall.PartsOf(name) is { } parts)
        {
            foreach (SyntaxNode part in parts)
            {
                AddWithin(model.GetTypeInfo(part, _token).Type, part);
            }

            return;
        }

        // If a constraint requires the generated interface, no overload fits yet, so candidates count as well.
        foreach (ISymbol each in model.SymbolsOf(name, _token).SelectMany(GenericsOf))
        {
            Add(TypeSubstitution.UseOf(each), name);
        }
    }

    /// <summary>Returns the generic symbols that a symbol refers to.</summary>
    private static IEnumerable<ISymbol> GenericsOf(ISymbol symbol)
    {
        if (symbol is IAliasSymbol { Target: var target })
        {
            symbol = target;
        }

        if (symbol is IMethodSymbol { IsGenericMethod: true } method)
        {
            yield return method.GetConstructedReducedFrom() ?? method;
        }

        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type is { IsUnboundGenericType: false } && ArgumentParser.ArgumentsOf(type).Any())
        {
            yield return type;
        }
    }

    private void AddWithin(ITypeSymbol? type, SyntaxNode node)
    {
        if (type is IArrayTypeSymbol array)
        {
            AddWithin(array.ElementType, node);
        }
        else if (type is INamedTypeSymbol named && ArgumentParser.ArgumentsOf(named).Any())
        {
            Add(TypeSubstitution.UseOf(named), node);
            foreach (ITypeSymbol argument in ArgumentParser.ArgumentsOf(named))
            {
                AddWithin(argument, node);
            }
        }
    }

    private void Add(GenericUse use, SyntaxNode node)
    {
        if (use.Arguments.Sum(TypeSubstitution.SizeOf) > MaxSize)
        {
            return;
        }

        ISymbol? owner = use.Arguments.SelectMany(TypeSubstitution.ParametersIn)
            .Select(parameter => parameter.ContainingSymbol.OriginalDefinition)
            .OrderByDescending(DepthOf)
            .FirstOrDefault();
        if (owner is not null)
        {
            AddOpen(use, owner);
        }
        else if (_closed.Count < MaxUses && _closed.Add(use))
        {
            _next.Enqueue((use, node));
        }
    }

    /// <summary>Records that generic code uses another generic type or method with its own type parameters. Closing one closes the other.</summary>
    private void AddOpen(GenericUse use, ISymbol owner)
    {
        if (!_open.TryGetValue(owner, out HashSet<GenericUse>? uses))
        {
            _open.Add(owner, uses = []);
            Seek(owner);
        }

        if (uses.Add(use) && _instances.TryGetValue(owner, out List<(GenericUse Use, SyntaxNode Node)>? instances))
        {
            foreach ((GenericUse instance, SyntaxNode node) in instances)
            {
                Add(use.Within(instance, _compilation), node);
            }
        }
    }

    // A queue replaces recursion: generic code may close itself with other types thousands of times.
    private void FollowClosed()
    {
        while (_next.Count > 0)
        {
            (GenericUse use, SyntaxNode node) = _next.Dequeue();
            Follow(use, node);
        }
    }

    private void Follow(GenericUse use, SyntaxNode node)
    {
        if (_openers.Contains(use.Definition.ContainingAssembly))
        {
            _unseen.AddRange(use.Arguments);
        }

        if (use.Definition is INamedTypeSymbol type && type.IsState())
        {
            _types.Add(new ClosedType(TypeSubstitution.TypeOf(type, use.Arguments), node));
        }

        if (!_instances.TryGetValue(use.Definition, out List<(GenericUse Use, SyntaxNode Node)>? instances))
        {
            _instances.Add(use.Definition, instances = []);
        }

        instances.Add((use, node));
        if (_open.TryGetValue(use.Definition, out HashSet<GenericUse>? uses))
        {
            foreach (GenericUse each in uses)
            {
                Add(each.Within(use, _compilation), node);
            }
        }

        // A use of a nested type or a method also closes the containing types.
        if (use.Definition.ContainingType is { } around && TypeDeclarations.TypeParameters(around).Count() is > 0 and var count)
        {
            Add(new GenericUse(around, use.Arguments.RemoveRange(count, use.Arguments.Length - count)), node);
        }
    }

    /// <summary>Searches for uses that close generic code.</summary>
    private void Seek(ISymbol owner)
    {
        if (owner is INamedTypeSymbol type)
        {
            _searched.AddAll(type.TypeKind == TypeKind.Extension ? type.GetMembers().Select(member => member.Name) : [type.Name], isInferred: type.TypeKind == TypeKind.Extension);
            return;
        }

        IMethodSymbol method = (IMethodSymbol)owner;
        _searched.Add(method.Name, isInferred: true);
        foreach (IMethodSymbol called in CalledInstead(method))
        {
            Add(TypeSubstitution.UseOf(method.Construct([.. called.TypeParameters])), owner.DeclaringSyntaxReferences[0].GetSyntax(_token));
        }
    }

    /// <summary>Returns the methods through which callers may call a method: those that it overrides or implements.</summary>
    private static IEnumerable<IMethodSymbol> CalledInstead(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (INamedTypeSymbol contract in method.ContainingType?.AllInterfaces ?? [])
        {
            foreach (IMethodSymbol member in contract.GetMembers().OfType<IMethodSymbol>().Where(member => member.Arity == method.Arity))
            {
                if (Hierarchy.IsSame(method.ContainingType!.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member.OriginalDefinition;
                }
            }
        }
    }

    private static int DepthOf(ISymbol symbol)
    {
        int depth = 0;
        for (ISymbol? each = symbol; each is not null; each = each.ContainingSymbol)
        {
            depth++;
        }

        return depth;
    }
}
