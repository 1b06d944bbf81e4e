using System.Reflection;

namespace StateGen.Tests.Catalogue;

/// <summary>All fields of a type, including private fields of its base classes.</summary>
internal static class AllFields
{
    public static IEnumerable<FieldInfo> Of(Type? type)
    {
        const BindingFlags Declared =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Declared))
            {
                yield return field;
            }
        }
    }
}
