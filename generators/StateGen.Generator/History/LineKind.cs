namespace StateGen.Generator.History;

/// <summary>Specifies the kind of a line in the history. The order is that of the lines of a type.</summary>
internal enum LineKind
{
    /// <summary>The kind of the type: <c>session class</c>.</summary>
    Type,

    /// <summary>The type is a union: <c>shape union</c>.</summary>
    Union,

    /// <summary>A union carries unknown cases along: <c>shape carries</c>.</summary>
    Carries,

    /// <summary>A version of the layout with its member ids: <c>session version 2 members 1-3 7</c>.</summary>
    Version,

    /// <summary>A member: <c>session member 5 since 2 string</c>.</summary>
    Member,

    /// <summary>The values of the enums in a member: <c>session values 5 Away=0 Online=1</c>.</summary>
    Values,

    /// <summary>The item names of the tuples in a member: <c>session names 5 X Y</c>.</summary>
    Names,

    /// <summary>A member was retired: <c>session retired 5</c>.</summary>
    Retired,

    /// <summary>A case of a union: <c>shape case 1 state circle</c>.</summary>
    Case,

    /// <summary>The type was removed on purpose: <c>session gone</c>.</summary>
    Gone,
}
