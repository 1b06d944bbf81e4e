using System.ComponentModel;
using System.Reflection;
using StateGen.Formatters;

namespace StateGen.CompilerServices;

/// <summary>
/// How the types are written that take the place of type parameters in generic state types. Generated code enters them
/// when an assembly is loaded that closes such a type; others need not call it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StateTypeArguments
{
    /// <summary>Enters a type with its formatter. The first one stays.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TFormatter">Its formatter.</typeparam>
    public static void Add<T, TFormatter>()
        where TFormatter : IStateFormatter<T> => TypeArgumentCodec<T>.Entered ??= new FormatterTypeArgumentCodec<T, TFormatter>();

    /// <summary>The wire name of a closed generic state type: no two of them can be taken for each other.</summary>
    /// <param name="name">The wire name of the generic type.</param>
    /// <param name="arguments">The types in the place of its parameters.</param>
    public static string NameOf(string name, params ReadOnlySpan<Type> arguments)
    {
        string[] names = new string[arguments.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = NameOf(arguments[i]);
        }

        return $"{name}<{string.Join(", ", names)}>";
    }

    private static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        // A state type can be renamed and moved; its wire name stays. Assemblies have versions and play no part.
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        string name = type.GetCustomAttribute<StateAttribute>()?.Name ?? definition.FullName!.Split('`')[0];
        return type.IsGenericType ? NameOf(name, type.GetGenericArguments()) : name;
    }
}
