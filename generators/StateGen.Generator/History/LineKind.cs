namespace StateGen.Generator.History;

/// <summary>What a line of the history tells of a type, in the order of the lines of a type.</summary>
internal enum LineKind
{
    /// <summary>What kind of type it is: <c>session class</c>.</summary>
    Type,

    /// <summary>That it is a union: <c>shape union</c>.</summary>
    Union,

    /// <summary>That a union carries cases along that it does not know: <c>shape carries</c>.</summary>
    Carries,

    /// <summary>A version of its layout, with the ids of the members that it has: <c>session version 2 members 1-3 7</c>.</summary>
    Version,

    /// <summary>A member: <c>session member 5 since 2 string</c>.</summary>
    Member,

    /// <summary>The values of the enums that a member holds: <c>session values 5 Away=0 Online=1</c>.</summary>
    Values,

    /// <summary>What the items of the tuples that a member holds are called: <c>session names 5 X Y</c>.</summary>
    Names,

    /// <summary>That a member was retired: <c>session retired 5</c>.</summary>
    Retired,

    /// <summary>A case of a union: <c>shape case 1 state circle</c>.</summary>
    Case,

    /// <summary>That the type is gone on purpose: <c>session gone</c>.</summary>
    Gone,
}
