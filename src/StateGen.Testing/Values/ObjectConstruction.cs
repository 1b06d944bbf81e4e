using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace StateGen.Testing.Values;

/// <summary>Makes objects of a type, before their members are set.</summary>
internal sealed class ObjectConstruction
{
    private static readonly ConcurrentDictionary<Type, ObjectConstruction> Known = new();

    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;

    private ObjectConstruction(Type type)
    {
        _type = type;
        IReadOnlyList<StateSlot> slots = StateMembers.Of(type);
        _constructor = type.GetConstructors(StateMembers.Declared)
            .Where(constructor => constructor.GetParameters().All(parameter => Find(slots, parameter) >= 0))
            .Where(constructor => constructor.GetParameters().Length > 0)
            .OrderByDescending(constructor => constructor.GetParameters().Any(parameter => parameter.IsDefined(typeof(MemberAttribute))))
            .ThenBy(constructor => constructor.GetParameters().Length)
            .FirstOrDefault();
        IsParameterless = type.GetConstructor(StateMembers.Declared, []) is not null || (type.IsValueType && _constructor is null);
        bool isPositional = _constructor?.GetParameters().Any(parameter => parameter.IsDefined(typeof(MemberAttribute))) == true;
        bool isNeeded = isPositional || !IsParameterless || slots.Any(slot => !slot.HasStore && slot.Member is PropertyInfo);
        Parameters = isNeeded && _constructor is not null ? _constructor.GetParameters() : [];
        Slots = [.. Parameters.Select(parameter => Find(slots, parameter))];
    }

    /// <summary>The parameters of the constructor that is called.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>The indexes of the members that the parameters set, in the order of the parameters.</summary>
    public IReadOnlyList<int> Slots { get; }

    /// <summary>Whether the type has a parameterless constructor.</summary>
    public bool IsParameterless { get; }

    /// <summary>Finds the constructor of a type.</summary>
    public static ObjectConstruction Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>Makes an object with the values that the constructor takes.</summary>
    /// <param name="values">The values of all members, by index.</param>
    public object Create(object?[] values) => Slots.Count > 0 ? _constructor!.Invoke([.. Slots.Select(slot => values[slot])])
        : IsParameterless ? Activator.CreateInstance(_type, nonPublic: true)!
        : RuntimeHelpers.GetUninitializedObject(_type);

    private static int Find(IReadOnlyList<StateSlot> slots, ParameterInfo parameter)
    {
        for (int i = slots.Count - 1; i >= 0; i--)
        {
            if (slots[i].Type == parameter.ParameterType
                && string.Equals(slots[i].Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
