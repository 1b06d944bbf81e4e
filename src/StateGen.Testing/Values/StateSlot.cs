using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>A saved member of a state type, accessed by reflection.</summary>
internal sealed class StateSlot
{
    private static readonly NullabilityInfoContext NullabilityOf = new();

    private readonly PropertyInfo? _property;
    private readonly FieldInfo? _field;
    private readonly KnownValuesAttribute? _known;

    /// <summary>Describes a property or field.</summary>
    /// <param name="member">The property or field.</param>
    /// <param name="attribute">The attribute that gives its id and version.</param>
    /// <param name="known">The attribute that lists its known values, if it has one.</param>
    public StateSlot(MemberInfo member, MemberAttribute attribute, KnownValuesAttribute? known)
    {
        _known = known;
        Member = member;
        Id = attribute.Id;
        Since = attribute.Since;
        _property = member as PropertyInfo;
        _field = member as FieldInfo ?? member.DeclaringType!.GetField($"<{member.Name}>k__BackingField", StateMembers.Declared);
        lock (NullabilityOf)
        {
            Nullability = _property is not null ? NullabilityOf.Create(_property) : NullabilityOf.Create(_field!);
        }
    }

    /// <summary>The property or field.</summary>
    public MemberInfo Member { get; }

    /// <summary>The name of the member.</summary>
    public string Name => Member.Name;

    /// <summary>The id of the member.</summary>
    public int Id { get; }

    /// <summary>The version that added the member.</summary>
    public int Since { get; }

    /// <summary>The declared type of the member.</summary>
    public Type Type => _property?.PropertyType ?? _field!.FieldType;

    /// <summary>Whether the member, its items or its type arguments may be null.</summary>
    public NullabilityInfo Nullability { get; }

    /// <summary>The known values of the member. Empty if it has none.</summary>
    public IReadOnlyList<string> KnownValues => _known?.Values ?? [];

    /// <summary>Whether code outside of the type can read the member.</summary>
    public bool IsPublic => _property?.GetMethod?.IsPublic ?? _field!.IsPublic;

    /// <summary>Whether an object initializer can set the member.</summary>
    public bool IsSettable => _property is not null ? _property.SetMethod?.IsPublic == true : _field is { IsPublic: true, IsInitOnly: false };

    /// <summary>Whether reflection can set the member, by its setter or a field.</summary>
    public bool HasStore => _property?.SetMethod is not null || _field is not null;

    /// <summary>Whether a restore keeps the member's value and fills it, because the member has no setter.</summary>
    public bool IsKept => _property is not null ? _property.SetMethod is null : _field!.IsInitOnly;

    /// <summary>Gets the value of the member.</summary>
    public object? Get(object target) => _property is { GetMethod: not null } ? _property.GetValue(target) : _field!.GetValue(target);

    /// <summary>Sets the value of the member as a restore does: by its setter, or else by its field.</summary>
    public void Set(object target, object? value)
    {
        if (_property?.SetMethod is not null)
        {
            _property.SetValue(target, value);
        }
        else
        {
            _field!.SetValue(target, value);
        }
    }
}
