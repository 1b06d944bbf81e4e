namespace StateGen;

/// <summary>
/// Keeps the place of a member that was removed: its id is never used again, and where an older blob has a value for
/// it, that is read and thrown away. It is never written. The options are those that the member had.
/// </summary>
/// <remarks>Errors in the value of a retired member do not show it, as if it were marked <see cref="SensitiveAttribute"/>.</remarks>
/// <param name="id">The id that the member had.</param>
/// <param name="type">The type that the member had.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RetiredAttribute(int id, Type type) : Attribute
{
    /// <summary>The id that the member had.</summary>
    public int Id { get; } = id;

    /// <summary>The type that the member had.</summary>
    public Type Type { get; } = type;

    /// <summary>The version of the class that added the member; 1 where it was there from the start.</summary>
    public int Since { get; set; } = 1;

    /// <summary>Whether it was marked <see cref="MemberAttribute.Fixed"/>.</summary>
    public bool Fixed { get; set; }

    /// <summary>The strings that its <see cref="KnownValuesAttribute"/> named.</summary>
    public string[]? KnownValues { get; set; }

    /// <summary>The formatter that its <see cref="StateFormatterAttribute"/> named.</summary>
    public Type? Formatter { get; set; }
}
