namespace StateGen;

/// <summary>
/// Keeps the place of a member that was removed: its id is never used again, and where an older blob has a value for
/// it, that is read, and thrown away or given to <see cref="Migrate"/>. It is never written. The options are those that the
/// member had.
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

    /// <summary>The version of the class that added the member. The default is 1.</summary>
    public int Since { get; set; } = 1;

    /// <summary>Whether it was marked <see cref="MemberAttribute.Fixed"/>.</summary>
    public bool Fixed { get; set; }

    /// <summary>The strings that its <see cref="KnownValuesAttribute"/> named.</summary>
    public string[]? KnownValues { get; set; }

    /// <summary>The formatter that its <see cref="StateFormatterAttribute"/> named.</summary>
    public Type? Formatter { get; set; }

    /// <summary>
    /// The name of the method of the class that takes over what older blobs hold for the member, best written with
    /// <see langword="nameof"/>. StateGen declares it as a private partial method with the type of the member, so that the
    /// compiler insists on it. Members that name the same method are given to it together, in the order of their ids.
    /// </summary>
    /// <remarks>
    /// It is called when all members of the object are restored, before <see cref="AfterRestoreAttribute"/>, and only where the
    /// blob has a value for one of the members: none that was the default of its type, because that was never written. Where
    /// it has a value for some of them, the others are the defaults of their types. For a record or a readonly struct it gives
    /// back the object that is to take the place of its own; any class or struct may write it so.
    /// </remarks>
    public string? Migrate { get; set; }
}
