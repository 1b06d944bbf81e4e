namespace StateGen;

/// <summary>Describes a member that was removed, so that its id is not reused and older blobs can still be restored.</summary>
/// <remarks>
/// If an older blob has a value for the member, restoring reads it and passes it to the method named by <see cref="Migrate"/>, or ignores
/// it. The value is never saved. Set the same options that the member had. Error messages do not show the value, as if the member were
/// marked with <see cref="SensitiveAttribute"/>.
/// </remarks>
/// <param name="id">The id that the member had.</param>
/// <param name="type">The type that the member had.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RetiredAttribute(int id, Type type) : Attribute
{
    /// <summary>The id that the member had.</summary>
    public int Id { get; } = id;

    /// <summary>The type that the member had.</summary>
    public Type Type { get; } = type;

    /// <summary>The version of the class that added the member, 1 or higher. The default is 1.</summary>
    public int Since { get; set; } = 1;

    /// <summary>Whether the member had <see cref="MemberAttribute.Fixed"/> set.</summary>
    public bool Fixed { get; set; }

    /// <summary>The strings that the <see cref="KnownValuesAttribute"/> of the member listed.</summary>
    public string[]? KnownValues { get; set; }

    /// <summary>The formatter that the <see cref="StateFormatterAttribute"/> of the member named.</summary>
    public Type? Formatter { get; set; }

    /// <summary>The name of the method of the class that receives the value from older blobs; use <see langword="nameof"/>.</summary>
    /// <remarks>
    /// <para>
    /// StateGen declares the method as a private partial method with a parameter of the member's type, and you implement it. If several
    /// retired members name the same method, it receives their values together, in the order of their ids.
    /// </para>
    /// <para>
    /// The method is called after all members of the object have been restored, and before the method with
    /// <see cref="AfterRestoreAttribute"/>. It is called only if the blob has a value for one of the members; the default of a type is never
    /// saved. Members without a value are passed as the defaults of their types.
    /// </para>
    /// <para>For a record or a readonly struct, the method returns the object to use instead. Any other class or struct may do the same.</para>
    /// </remarks>
    public string? Migrate { get; set; }
}
