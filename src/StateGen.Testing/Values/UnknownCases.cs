using System.Collections.Concurrent;
using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Finds the data of unknown union cases.</summary>
internal static class UnknownCases
{
    private static readonly ConcurrentDictionary<Type, MemberInfo?> Members = new();

    /// <summary>What a value carries along, or null where it is no unknown case.</summary>
    public static CarriedCase? CarriedBy(object value) => Members.GetOrAdd(value.GetType(), Find) switch
    {
        PropertyInfo property => (CarriedCase?)property.GetValue(value),
        FieldInfo field => (CarriedCase?)field.GetValue(value),
        _ => null,
    };

    private static MemberInfo? Find(Type type) => IsUnknownCase(type)
        ? type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(member => (member as PropertyInfo)?.PropertyType == typeof(CarriedCase) || (member as FieldInfo)?.FieldType == typeof(CarriedCase))
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
