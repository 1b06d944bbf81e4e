using System.Reflection;

namespace StateGen.Tests.Catalogue;

/// <summary>The fields of a type and of its base classes, which alone would leave out what is private to those.</summary>
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
