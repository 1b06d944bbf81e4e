using System.Collections.Concurrent;
using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>The saved members of state types. Members of base classes come first, and each class orders its members by id.</summary>
internal static class StateMembers
{
    /// <summary>All instance members that a type declares, without inherited ones.</summary>
    public const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, StateSlot[]> Slots = new();

    /// <summary>Whether a type is a class or struct with <see cref="StateAttribute"/>.</summary>
    public static bool IsState(Type type) => type.IsDefined(typeof(StateAttribute), inherit: false) && !type.IsInterface;

    /// <summary>Whether a restore preserves references to objects of a type.</summary>
    public static bool HasIdentity(Type type) =>
        type.GetCustomAttribute<StateAttribute>(inherit: false)?.PreserveReferences == true && !type.IsValueType;

    /// <summary>The version of a type's layout.</summary>
    public static int VersionOf(Type type) => type.GetCustomAttribute<StateAttribute>(inherit: false)?.Version ?? 1;

    /// <summary>The name of a type on the wire. All its versions share it.</summary>
    public static string WireName(Type type) => type.GetCustomAttribute<StateAttribute>(inherit: false)?.Name ?? type.FullName!.Replace('+', '.');

    /// <summary>The concrete types of the values that a slot of a type may hold.</summary>
    public static IReadOnlyList<Type> CasesOf(Type type) =>
    [
        .. type.GetCustomAttributes<StateUnionAttribute>(inherit: false)
            .OrderBy(each => each.Tag)
            .Select(each => each.Type)
            .DefaultIfEmpty(type)
            .Where(each => !each.IsAbstract),
    ];

    /// <summary>The state classes of a type's hierarchy, base classes first.</summary>
    public static IEnumerable<Type> ClassesOf(Type type) =>
        (type.BaseType is { } parent && IsState(parent) ? ClassesOf(parent) : []).Append(type);

    /// <summary>The <c>[BeforeSave]</c> methods of a type, in the order of their calls.</summary>
    public static IEnumerable<MethodInfo> HooksOf(Type type) => ClassesOf(type)
        .SelectMany(each => each.GetMethods(Declared))
        .Where(method => method.IsDefined(typeof(BeforeSaveAttribute)));

    /// <summary>The saved members of a type, with those of its base classes.</summary>
    public static IReadOnlyList<StateSlot> Of(Type type) => Slots.GetOrAdd(type, static type => [.. Find(type)]);

    private static IEnumerable<StateSlot> Find(Type type) => type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
        ? Find(parent).Concat(DeclaredBy(type))
        : DeclaredBy(type);

    private static IEnumerable<StateSlot> DeclaredBy(Type type)
    {
        IEnumerable<StateSlot> direct = type.GetMembers(Declared)
            .Where(member => member is PropertyInfo or FieldInfo)
            .Select(member => (member, attribute: member.GetCustomAttribute<MemberAttribute>()))
            .Where(pair => pair.attribute is not null)
            .Select(pair => new StateSlot(pair.member, pair.attribute!, pair.member.GetCustomAttribute<KnownValuesAttribute>()));

        // A positional record has the attribute on its parameter.
        IEnumerable<StateSlot> positional = type.GetConstructors(Declared)
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => (parameter, member: MemberOf(type, parameter), attribute: parameter.GetCustomAttribute<MemberAttribute>()))
            .Where(each => each.attribute is not null && each.member is not null)
            .Select(each => new StateSlot(each.member!, each.attribute!, each.parameter.GetCustomAttribute<KnownValuesAttribute>()));
        return direct.Concat(positional).DistinctBy(slot => slot.Id).OrderBy(slot => slot.Id);
    }

    private static MemberInfo? MemberOf(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!, Declared) ?? (MemberInfo?)type.GetField(parameter.Name!, Declared);
}
