using System.Collections.Concurrent;
using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Finds the data of unknown union cases.</summary>
internal static class UnknownCases
{
    private static readonly ConcurrentDictionary<Type, MemberInfo?> Members = new();

    /// <summary>The data that a value carries along, or null if it is not an unknown case.</summary>
    public static UnknownCaseData? CarriedBy(object value) => Members.GetOrAdd(value.GetType(), Find) switch
    {
        PropertyInfo property => (UnknownCaseData?)property.GetValue(value),
        FieldInfo field => (UnknownCaseData?)field.GetValue(value),
        _ => null,
    };

    private static MemberInfo? Find(Type type) => IsUnknownCase(type)
        ? type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(member => (member as PropertyInfo)?.PropertyType == typeof(UnknownCaseData) || (member as FieldInfo)?.FieldType == typeof(UnknownCaseData))
        : null;

    private static bool IsUnknownCase(Type type)
    {
        IEnumerable<Type> unions = type.GetInterfaces();
        for (Type? each = type.BaseType; each is not null; each = each.BaseType)
        {
            unions = unions.Append(each);
        }

        return unions.Any(union => union.GetCustomAttribute<UnknownCaseAttribute>(inherit: false)?.Type == type);
    }
}
