using System.ComponentModel;
using System.Reflection;
using StateGen.Formatters;

namespace StateGen.CompilerServices;

/// <summary>Registers the formatters of the type arguments of generic state types.</summary>
/// <remarks>Generated code calls this when an assembly is loaded that uses a closed generic state type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StateTypeArguments
{
    /// <summary>Registers the formatter of a type, unless one is registered already.</summary>
    /// <typeparam name="T">The type argument.</typeparam>
    /// <typeparam name="TFormatter">The formatter.</typeparam>
    public static void Add<T, TFormatter>()
        where TFormatter : IStateFormatter<T> => TypeArgumentCodec<T>.Entered ??= new FormatterTypeArgumentCodec<T, TFormatter>();

    /// <summary>Returns the wire name of a closed generic state type. No two types have the same name.</summary>
    /// <param name="name">The wire name of the generic type.</param>
    /// <param name="arguments">The type arguments.</param>
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

        // The wire name does not change if a state type is renamed or moved. Assembly names are left out because they contain versions.
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        string name = type.GetCustomAttribute<StateAttribute>()?.Name ?? definition.FullName!.Split('`')[0];
        return type.IsGenericType ? NameOf(name, type.GetGenericArguments()) : name;
    }
}
