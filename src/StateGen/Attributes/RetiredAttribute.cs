namespace StateGen;

/// <summary>
/// Reserves the id of a removed member, so that it is never used again. If an older blob has a value for it, the value is read, and then
/// discarded or passed to <see cref="Migrate"/>. It is never written. The options are those that the member had.
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
    /// It is called after all members of the object are restored and before <see cref="AfterRestoreAttribute"/>, if the blob has a value for at
    /// least one of the members. Defaults were never written. Members without a value are passed as the defaults of their types. For a record
    /// or a readonly struct, the method returns the object that replaces its own. Any class or struct may declare it this way.
    /// </remarks>
    public string? Migrate { get; set; }
}
