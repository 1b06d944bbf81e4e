namespace StateGen.Generator.Model;

/// <summary>Specifies how restoring sets a member.</summary>
internal enum Assignment
{
    /// <summary>Generated code assigns the member after construction.</summary>
    Setter,

    /// <summary>The object initializer sets the member, which is <c>init</c> or <c>required</c>.</summary>
    Initializer,

    /// <summary>The member is an argument of the constructor.</summary>
    Constructor,

    /// <summary>The member is a collection without a setter, and is filled in place.</summary>
    Fill,

    /// <summary>The member was removed. The value from an older blob is discarded or passed to a migration.</summary>
    Retired,
}
