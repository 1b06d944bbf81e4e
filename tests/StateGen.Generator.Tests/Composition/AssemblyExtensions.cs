using System.Reflection;

namespace StateGen.Generator.Tests.Composition;

internal static class AssemblyExtensions
{
    /// <summary>
    /// Returns the types of an assembly. The runtime cannot load a class whose base class is an ever larger construction of itself. Types with
    /// such a base class are rejected.
    /// </summary>
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
