namespace StateGen.Generator.Model;

/// <summary>How a member gets its value on restore.</summary>
internal enum Assignment
{
    /// <summary>It is assigned after the object was made.</summary>
    Setter,

    /// <summary>It is set in the object initializer: <c>init</c> or <c>required</c>.</summary>
    Initializer,

    /// <summary>It is an argument of the constructor.</summary>
    Constructor,

    /// <summary>It is a collection without a setter, filled where it is.</summary>
    Fill,

    /// <summary>Not at all: it was removed, and what an older blob holds for it is read, and thrown away or given to a method.</summary>
    Retired,
}
