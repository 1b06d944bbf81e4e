using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>A member of a state type, as reflection sees it.</summary>
internal sealed class StateSlot
{
    private static readonly NullabilityInfoContext NullabilityOf = new();

    private readonly PropertyInfo? _property;
    private readonly FieldInfo? _field;
    private readonly KnownValuesAttribute? _known;

    /// <summary>Looks at a property or field.</summary>
    /// <param name="member">The property or field.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="known">The strings that it often holds.</param>
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

    /// <summary>Its name.</summary>
    public string Name => Member.Name;

    /// <summary>Its id.</summary>
    public int Id { get; }

    /// <summary>The version that added it.</summary>
    public int Since { get; }

    /// <summary>Its type.</summary>
    public Type Type => _property?.PropertyType ?? _field!.FieldType;

    /// <summary>What may be null in it.</summary>
    public NullabilityInfo Nullability { get; }

    /// <summary>The strings that it often holds.</summary>
    public IReadOnlyList<string> KnownValues => _known?.Values ?? [];

    /// <summary>Whether source outside of the type can name it.</summary>
    public bool IsPublic => _property?.GetMethod?.IsPublic ?? _field!.IsPublic;

    /// <summary>Whether an object initializer can give it a value.</summary>
    public bool IsSettable => _property is not null ? _property.SetMethod?.IsPublic == true : _field is { IsPublic: true, IsInitOnly: false };

    /// <summary>Whether a value can be put there, by whatever way.</summary>
    public bool HasStore => _property?.SetMethod is not null || _field is not null;

    /// <summary>Whether what it holds is kept, and filled.</summary>
    public bool IsKept => _property is not null ? _property.SetMethod is null : _field!.IsInitOnly;

    /// <summary>What it holds.</summary>
    public object? Get(object target) => _property is { GetMethod: not null } ? _property.GetValue(target) : _field!.GetValue(target);

    /// <summary>Gives it a value, as restoring does: by the setter where there is one.</summary>
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
