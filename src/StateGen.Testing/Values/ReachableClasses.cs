using System.Collections.Concurrent;
using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>The state classes whose objects a state can contain. Options may name their members and methods.</summary>
internal sealed class ReachableClasses
{
    private static readonly ConcurrentDictionary<Type, ReachableClasses> Known = new();

    private readonly HashSet<Type> _seen = [];
    private readonly HashSet<Type> _classes = [];

    private ReachableClasses()
    {
    }

    /// <summary>The classes that are reachable from a type, including the type itself and base classes.</summary>
    public static ReachableClasses From(Type type) => Known.GetOrAdd(type, static type =>
    {
        ReachableClasses reachable = new();
        reachable.Visit(type);
        return reachable;
    });

    /// <summary>Whether one of the classes, or a given one, saves a member of a name.</summary>
    public bool HasMember(Type? declaring, string name) => _classes
        .SelectMany(StateMembers.Of)
        .Any(slot => slot.Name == name && (declaring is null || slot.Member.DeclaringType == declaring));

    /// <summary>Whether one of the classes, or a given one, has retired an id.</summary>
    public bool HasRetired(Type? declaring, int id) => _classes
        .Where(type => declaring is null || type == declaring)
        .Any(type => type.GetCustomAttributes<RetiredAttribute>(inherit: false).Any(retired => retired.Id == id));

    /// <summary>Whether one of the classes has a hook or migration of a name.</summary>
    public bool HasMethod(string name) => _classes.Any(type =>
        StateMembers.HooksOf(type).Any(hook => hook.Name == name)
        || type.GetCustomAttributes<RetiredAttribute>(inherit: false).Any(retired => retired.Migrate == name));

    /// <summary>Whether one of the classes has a hook that the options allow to normalize.</summary>
    public bool HasNormalizer(StateTestOptions options) => _classes.Any(type => StateMembers.HooksOf(type).Any(hook => options.IsNormalizer(hook.Name)));

    /// <summary>Whether one of the classes has a migration that the options allow to overwrite members.</summary>
    public bool HasOverwritingMigration(StateTestOptions options) => _classes.Any(type =>
        type.GetCustomAttributes<RetiredAttribute>(inherit: false).Any(retired => retired.Migrate is { } method && options.IsNormalizer(method)));

    /// <summary>Whether one of the classes preserves references.</summary>
    public bool HasIdentity() => _classes.Any(StateMembers.HasIdentity);

    private void Visit(Type type)
    {
        if (!_seen.Add(type))
        {
            return;
        }

        IEnumerable<Type> parts = type.IsGenericType ? type.GetGenericArguments() : [];
        if (type.HasElementType)
        {
            parts = parts.Append(type.GetElementType()!);
        }
        else if (StateMembers.IsState(type))
        {
            _classes.UnionWith(StateMembers.ClassesOf(type));
            parts = parts.Concat(StateMembers.Of(type).Select(slot => slot.Type));
        }
        else if (CollectionTypes.OwnItemType(type) is { } item)
        {
            parts = parts.Append(item);
        }

        foreach (Type part in parts.Concat(StateMembers.CasesOf(type)).ToArray())
        {
            Visit(part);
        }
    }
}
