using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>Walks all objects that an object refers to, and fails at one that must not be part of a model.</summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gets the types of the visited objects.</summary>
    public HashSet<Type> Types { get; } = [];

    public void AssertHoldsOnlyValues(object root) => Walk(root, root.GetType().Name, isInEquatableArray: false);

    private void Walk(object? node, string path, bool isInEquatableArray)
    {
        if (node is null || !_seen.Add(node))
        {
            return;
        }

        Type type = node.GetType();
        Assert.False(
            node is ISymbol or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxTree or SyntaxReference or Location or Diagnostic
                or AttributeData or TypedConstant or Compilation or SemanticModel or Delegate,
            $"{path} holds a {type}, which keeps a compilation alive.");
        Assert.False(
            node is ICollection && !isInEquatableArray,
            $"{path} holds a {type}, which compares by reference.");
        Types.Add(type);
        if (type.IsPrimitive || type.IsEnum || node is string)
        {
            return;
        }

        if (node is Array items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", isInEquatableArray: false);
            }

            return;
        }

        bool isEquatableArray = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(node), $"{path}.{field.Name}", isEquatableArray);
        }
    }
}
