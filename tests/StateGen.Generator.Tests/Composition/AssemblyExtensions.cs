using System.Reflection;

namespace StateGen.Generator.Tests.Composition;

internal static class AssemblyExtensions
{
    /// <summary>The types of an assembly. The runtime loads no class whose base class is an ever longer one of itself; what has such a one is refused.</summary>
    public static Type[] LoadableTypes(this Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return [.. exception.Types.OfType<Type>()];
        }
    }
}
