namespace StateGen.Formatters;

/// <summary>Formats types as C# source, for messages that show code to add to a program.</summary>
internal static class TypeText
{
    /// <summary>Returns a type as it is written in <c>typeof</c>.</summary>
    internal static string Of(Type type)
    {
        if (type.IsArray)
        {
            // The ranks of the outermost array come first in source, but last in the name that the runtime returns.
            Type item = type;
            string ranks = "";
            for (; item.IsArray; item = item.GetElementType()!)
            {
                ranks += $"[{new string(',', item.GetArrayRank() - 1)}]";
            }

            return Of(item) + ranks;
        }

        return Named(type, type.GetGenericArguments());
    }

    private static string Named(Type type, ReadOnlySpan<Type> arguments)
    {
        int around = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string outer = type.DeclaringType is { } declaring ? Named(declaring, arguments[..around]) + "."
            : type.Namespace is { Length: > 0 } space ? space + "."
            : "";
        string name = type.Name.Split('`')[0];
        return arguments.Length == around
            ? outer + name
            : $"{outer}{name}<{string.Join(", ", arguments[around..].ToArray().Select(Of))}>";
    }
}
